import type { Column, LookupColumn, MemoColumn, TextColumn, YesNoColumn, DateColumn, DateTimeColumn } from "./column";
import type { AnyTable, Table } from "./table";

type Stored<C extends Column> = C extends TextColumn | MemoColumn | DateColumn | DateTimeColumn
  ? string
  : C extends YesNoColumn
    ? boolean
    : number;

type Name<K> = Lowercase<Extract<K, string>>;

/** The columns every row has, whatever its table. */
interface SystemColumns {
  readonly "@odata.etag"?: string;
  readonly createdon?: string;
  readonly modifiedon?: string;
}

type OwnColumns<T extends AnyTable> = {
  readonly [K in keyof T["columns"] as T["columns"][K] extends LookupColumn ? never : Name<K>]: Stored<
    T["columns"][K]
  > | null;
};

type LookupValues<T extends AnyTable> = {
  readonly [K in keyof T["columns"] as T["columns"][K] extends LookupColumn ? `_${Name<K>}_value` : never]:
    string | null;
};

type Key<T extends AnyTable> = { readonly [K in `${Lowercase<T["schemaName"]>}id`]: string };

/** A row as the Web API answers it: choices and money as numbers, dates as text, a lookup `x` as the GUID `_x_value`. */
export type Row<T extends AnyTable> = Key<T> & OwnColumns<T> & LookupValues<T> & SystemColumns;

/** Values to create or update a row with: a lookup is bound by its schema name, `"accord_OrderId@odata.bind": "/accord_orders(…)"`. */
export type RowChange<T extends AnyTable> = Partial<
  Key<T> &
    OwnColumns<T> & {
      readonly [
        K in keyof T["columns"] as T["columns"][K] extends LookupColumn ? `${Extract<K, string>}@odata.bind` : never
      ]: string | null;
    }
>;

/** The name of a column in a query on the table: `accord_key`, `_accord_orderid_value`. */
export type ColumnName<T extends AnyTable> = Extract<keyof Row<T>, string>;

/** Names of columns for `$select`, checked by the compiler, free at run time. */
export function columnNames<T extends Table>(_table: T, ...names: readonly ColumnName<T>[]): readonly ColumnName<T>[] {
  return names;
}
