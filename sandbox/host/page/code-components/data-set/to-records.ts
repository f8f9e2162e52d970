import { plainId } from "../../rows/row-id";
import { isLookupValues, type ColumnValue } from "../../values/column-value";
import type { GridRow } from "../../views/grid-row";

/** A row somebody points at, in the words of data sets. */
interface EntityReference {
  readonly id: { readonly guid: string };
  readonly etn: string;
  readonly name: string;
}

/** One record of a data set (learn.microsoft.com, component-framework/reference/entityrecord). */
interface DataSetRecord {
  getRecordId(): string;
  getNamedReference(): EntityReference;
  getValue(columnName: string): unknown;
  getFormattedValue(columnName: string): string;
}

export function toRecords(rows: readonly GridRow[]): Readonly<Record<string, DataSetRecord>> {
  return Object.fromEntries(rows.map((row) => [row.id, toRecord(row)]));
}

function toRecord(row: GridRow): DataSetRecord {
  return {
    getRecordId: () => row.id,
    getNamedReference: () => toReference(row.id, row.table, row.name),
    getFormattedValue: (columnName) => row.formatted(columnName),
    getValue: (columnName) => toValue(row.value(columnName)),
  };
}

function toValue(value: ColumnValue): unknown {
  if (value instanceof Date) return new Date(value);
  if (value !== null && isLookupValues(value)) {
    const [target] = value;
    return target ? toReference(plainId(target.id), target.entityType, target.name) : null;
  }
  return value;
}

function toReference(id: string, table: string, name: string): EntityReference {
  return { id: { guid: id }, etn: table, name };
}
