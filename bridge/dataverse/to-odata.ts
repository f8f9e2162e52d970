import type { AnyTable } from "#model/tables/table";
import { entitySetName, primaryKey } from "#model/tables/table";
import type { RowKey } from "../ports/change";
import type { Condition, Value } from "../ports/condition";
import type { Query } from "../ports/dataverse";
import type { Reading } from "../ports/reading";

/** The address of a query, below the service root. */
export function toQueryPath(reading: Reading, query: Query<AnyTable>): string {
  const options = [
    ...readingOptions(reading),
    `$filter=${encodeURIComponent(toFilter(reading.table, query.where))}`,
    ...(query.oldestFirst ? [`$orderby=${query.oldestFirst} asc,${primaryKey(reading.table)} asc`] : []),
    ...(query.newestFirst ? [`$orderby=${query.newestFirst} desc,${primaryKey(reading.table)} desc`] : []),
  ];
  return `${entitySetName(reading.table)}?${options.join("&")}`;
}

/** The address of one row, with what is read of it. */
export function toRowPath(reading: Reading, key: RowKey): string {
  return `${toRowAddress(reading.table, key)}?${readingOptions(reading).join("&")}`;
}

/** `accord_orders(accord_erpkey='…')`, or `accord_orders(…)` for the primary key. */
export function toRowAddress(table: AnyTable, { column, value }: RowKey): string {
  const key = column === primaryKey(table) ? value : `${column}='${encodeURIComponent(value.replace(/'/g, "''"))}'`;
  return `${entitySetName(table)}(${key})`;
}

function readingOptions({ columns, related }: Reading): readonly string[] {
  const expanded = Object.entries(related).map(([navigation, part]) => {
    const filter = part.is === "many" && part.where ? `;$filter=${toFilter(part.table, part.where)}` : "";
    return `${navigation}($select=${part.columns.join(",")}${filter})`;
  });
  return [
    `$select=${columns.join(",")}`,
    ...(expanded.length > 0 ? [`$expand=${encodeURIComponent(expanded.join(","))}`] : []),
  ];
}

/** A condition in OData. `in` becomes a chain of `or`: up to 500 conditions are allowed in a query, a page has far fewer. */
export function toFilter(table: AnyTable, condition: Condition): string {
  switch (condition.is) {
    case "equals":
      return `${condition.column} eq ${toLiteral(table, condition.column, condition.value)}`;
    case "differs":
      return `${condition.column} ne ${toLiteral(table, condition.column, condition.value)}`;
    case "empty":
      return `${condition.column} eq null`;
    case "before":
      return `${condition.column} lt ${condition.moment.toISOString()}`;
    case "since":
      return `${condition.column} ge ${condition.moment.toISOString()}`;
    case "in":
      return oneOf(
        condition.values.map((value) => `${condition.column} eq ${toLiteral(table, condition.column, value)}`),
      );
    case "all":
      return `(${condition.conditions.map((part) => toFilter(table, part)).join(" and ")})`;
    case "any":
      return oneOf(condition.conditions.map((part) => toFilter(table, part)));
  }
}

function oneOf(parts: readonly string[]): string {
  if (parts.length === 0) throw new RangeError("a condition needs at least one alternative");
  return `(${parts.join(" or ")})`;
}

/** Text is quoted; GUIDs, numbers and yes or no stand as they are. */
function toLiteral(table: AnyTable, name: string, value: Value): string {
  return typeof value === "string" && isText(table, name) ? `'${value.replace(/'/g, "''")}'` : String(value);
}

function isText(table: AnyTable, name: string): boolean {
  const column = Object.entries(table.columns).find(([schemaName]) => schemaName.toLowerCase() === name)?.[1];
  return column?.type === "text" || column?.type === "memo";
}
