import { isLookup } from "../../store/physical-table";
import type { SqlValue } from "../../store/store";
import type { ColumnReference, Order, Query, Value } from "../tree/query";
import { keyColumn } from "../properties";
import { comparisonOf, sortable, toSortable, type Comparison } from "./column-sql";
import { labelSql, primaryNameSql } from "./display-sql";
import { sql, sqlList, type Sql } from "./sql";
import type { Translation } from "./translation";
import { valueSql } from "./value-sql";

/** What rows are ordered by: the value as a paging cookie shows it, and how such values compare. */
interface SortKey {
  readonly value: Sql;
  readonly comparison: Comparison;
  readonly descending: boolean;
}

/** The same query in an order without ties, so that pages neither skip nor repeat a row. */
export function withTotalOrder(query: Query): Query {
  const breakers = query.groupBy ?? keysOf(query).map((column) => ({ is: "column", column }) as const);
  const missing = breakers.filter((value) => !query.order.some((order) => isSameColumn(order, value)));
  const order = missing.map((value): Order => ({ value, descending: false, choicesBy: "value" }));
  return { ...query, order: [...query.order, ...order] };
}

/** Whether rows that are equal in an order are equal in a value; names and labels may be the same for different ones. */
function isSameColumn({ value: ordered, choicesBy }: Order, value: Value): boolean {
  if (ordered.is !== "column" || value.is !== "column" || choicesBy === "label") return false;
  const { alias, attribute } = ordered.column;
  return alias === value.column.alias && attribute === value.column.attribute && !isLookup(attribute);
}

function keysOf(rows: Pick<Query, "table" | "alias" | "joins">): readonly ColumnReference[] {
  const own: ColumnReference = { alias: rows.alias, table: rows.table, attribute: keyColumn(rows.table) };
  return [own, ...rows.joins.flatMap(keysOf)];
}

/**
 * How the values of an order compare. Lookups are ordered by name, choices by label where that is asked for; the least and the greatest of a
 * column as the column is, everything else that is computed is a number.
 */
export function comparisonOfOrder({ value, choicesBy }: Order): Comparison {
  if (value.is === "column") {
    const { attribute } = value.column;
    const byText = isLookup(attribute) || (choicesBy === "label" && "optionSet" in attribute);
    return byText ? "text" : comparisonOf(attribute);
  }
  if (value.is !== "aggregate" || value.column === null) return "number";
  const comparison = comparisonOf(value.column.attribute);
  return (value.function === "min" || value.function === "max") && comparison !== "decimal" ? comparison : "number";
}

export function sortKey(order: Order, translation: Translation): SortKey {
  return {
    value: orderValueSql(order, translation),
    comparison: comparisonOfOrder(order),
    descending: order.descending,
  };
}

function orderValueSql({ value, choicesBy }: Order, translation: Translation): Sql {
  const stored = valueSql(value, translation);
  if (value.is !== "column") return stored;
  const { attribute } = value.column;
  const { catalog, settings } = translation.context;
  if (isLookup(attribute)) return primaryNameSql(stored, attribute.targets, catalog);
  const byLabel = choicesBy === "label" && "optionSet" in attribute;
  return byLabel ? labelSql(stored, attribute.optionSet, settings.languageCode) : stored;
}

export function orderSql(keys: readonly SortKey[]): Sql {
  const terms = keys.map(({ value, comparison, descending }) =>
    descending ? sql`${sortable(value, comparison)} DESC` : sortable(value, comparison),
  );
  return sqlList(terms, ", ");
}

/** The rows behind the one with these order values. Empty values come first, or last when descending. */
export function afterSql(keys: readonly SortKey[], after: readonly SqlValue[]): Sql {
  const alternatives = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((earlier, position) => isEqual(earlier, after[position] ?? null));
    return sql`(${sqlList([...equal, isBehind(key, after[index] ?? null)], " AND ")})`;
  });
  return sql`(${sqlList(alternatives, " OR ")})`;
}

function isEqual({ value, comparison }: SortKey, other: SqlValue): Sql {
  return sql`${sortable(value, comparison)} IS ${toSortable(other, comparison)}`;
}

function isBehind({ value, comparison, descending }: SortKey, other: SqlValue): Sql {
  if (other === null) return descending ? sql`0` : sql`${value} IS NOT NULL`;
  const bound = toSortable(other, comparison);
  return descending
    ? sql`(${sortable(value, comparison)} < ${bound} OR ${value} IS NULL)`
    : sql`${sortable(value, comparison)} > ${bound}`;
}
