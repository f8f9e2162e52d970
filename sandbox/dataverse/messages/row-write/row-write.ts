import type { TableMetadata } from "../../metadata/table-metadata";
import type { OwnedRow } from "../../security/access";
import type { SqlRow, SqlValue } from "../../store/store";
import type { RequestContext } from "../../webapi/request-context";

/** One row on its way into the store. */
export interface RowWrite {
  readonly context: RequestContext;
  readonly table: TableMetadata;
  readonly id: string;
  /** The row as it is stored; null while it is being created. */
  readonly before: SqlRow | null;
  /** What will be stored, by SQL column; the steps of a write add to it. */
  readonly values: Map<string, SqlValue>;
}

/** What the column will hold when the write is done. */
export function valueAfter(write: RowWrite, column: string): SqlValue {
  const value = write.values.get(column);
  return value === undefined ? (write.before?.[column] ?? null) : value;
}

/** Whether the write gives the column another value than it has. */
export function isChanged(write: RowWrite, column: string): boolean {
  const value = write.values.get(column);
  return value !== undefined && value !== (write.before?.[column] ?? null);
}

/** What access rules need to know of a row. */
export function toOwnedRow(table: TableMetadata, row: SqlRow): OwnedRow {
  const text = (column: string): string | null => {
    const value = row[column];
    return typeof value === "string" ? value : null;
  };
  return {
    id: String(row[table.primaryIdAttribute]),
    ownerId: text("ownerid"),
    owningBusinessUnitId: text("owningbusinessunit") ?? text("businessunitid"),
  };
}
