import { plainId } from "../rows/row-id";
import type { Column, OneToMany, Table } from "../metadata/table";
import type { Tables } from "../metadata/tables";
import { toCalendarDate, toCalendarMoment } from "./calendar-date";
import { isChoices, isLookupValues, type ColumnValue } from "./column-value";

/** The property and value a column is written with. Lookups are bound through the property of their relationship. */
export async function toPayload(
  table: Table,
  column: Column,
  value: ColumnValue,
  tables: Tables,
): Promise<Readonly<Record<string, unknown>>> {
  if (column.type === "lookup") return bindLookup(table, column.logicalName, value, tables);
  return { [column.logicalName]: toJson(column, value) };
}

function toJson(column: Column, value: ColumnValue): unknown {
  if (value === null || value === "") return null;
  if (value instanceof Date) return toDateText(column, value);
  if (isChoices(value)) return value.length === 0 ? null : value.join(",");
  return value;
}

function toDateText(column: Column, value: Date): string {
  if (column.type !== "dateTime" || column.behavior === "userLocal") {
    return value.toISOString().replace(/\.\d+Z$/, "Z");
  }
  return column.behavior === "dateOnly" ? toCalendarDate(value) : `${toCalendarMoment(value)}Z`;
}

async function bindLookup(
  table: Table,
  columnName: string,
  value: ColumnValue,
  tables: Tables,
): Promise<Readonly<Record<string, unknown>>> {
  const target = value !== null && isLookupValues(value) ? value[0] : undefined;
  const property = lookupProperty(table, columnName, target?.entityType);
  if (target === undefined) return { [`${property}@odata.bind`]: null };
  const { entitySetName } = await tables.read(target.entityType);
  return { [`${property}@odata.bind`]: `/${entitySetName}(${plainId(target.id)})` };
}

/** Owners are bound through the column itself, whatever the owner is; other lookups through the relationship to the target. */
function lookupProperty(table: Table, columnName: string, target: string | undefined): string {
  if (columnName === "ownerid") return "ownerid";
  const toTarget = (relationship: OneToMany): boolean => relationship.referencedTable === target;
  const relationships = table.manyToOne.filter((relationship) => relationship.referencingColumn === columnName);
  return (relationships.find(toTarget) ?? relationships[0])?.lookupProperty ?? columnName;
}
