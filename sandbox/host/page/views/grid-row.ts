import type { Table } from "../metadata/table";
import { propertyOf, readFormatted, readValue, type Row } from "../values/from-row";
import type { ColumnValue } from "../values/column-value";
import { splitName } from "./build-fetch";

/** One row of a list. */
export interface GridRow {
  readonly id: string;
  readonly table: string;
  /** The primary name. */
  readonly name: string;
  value(column: string): ColumnValue;
  formatted(column: string): string;
}

/** @param linked the tables behind the aliases of a query. */
export function toGridRow(table: Table, linked: ReadonlyMap<string, Table>, row: Row): GridRow {
  const propertyFor = (name: string): readonly [Table | undefined, string, string] => {
    const [alias, columnName] = splitName(name);
    const owner = alias === undefined ? table : linked.get(alias);
    const column = owner?.columns.get(columnName);
    const property = alias !== undefined ? name : column ? propertyOf(column) : columnName;
    return [owner, columnName, property];
  };
  const value = (name: string): ColumnValue => {
    const [owner, columnName, property] = propertyFor(name);
    const column = owner?.columns.get(columnName);
    const raw = row[property];
    if (column) return readValue(row, column, property);
    return typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean" ? raw : null;
  };
  const formatted = (name: string): string => {
    const [, , property] = propertyFor(name);
    const raw = row[property];
    if (raw === null || raw === undefined) return "";
    return readFormatted(row, property) ?? (typeof raw === "string" ? raw : JSON.stringify(raw));
  };
  return {
    id: formatted(table.primaryId),
    table: table.logicalName,
    name: table.primaryName === undefined ? "" : formatted(table.primaryName),
    value,
    formatted,
  };
}
