import type { Column } from "#model/tables/column";
import { logicalName, type AnyTable } from "#model/tables/table";
import { stockColumns, type StockColumns } from "../tables/stock-columns";
import type { ControlType, FieldCell } from "./form";

type OwnColumn<T extends AnyTable> = Lowercase<Extract<keyof T["columns"], string>>;
type StockColumn<T extends AnyTable> =
  Lowercase<T["schemaName"]> extends keyof StockColumns
    ? Extract<keyof StockColumns[Lowercase<T["schemaName"]>], string>
    : Extract<keyof StockColumns["every"], string>;

/** A column of the table that a form can show: ours, or one of the platform's that we know. */
export type FormColumn<T extends AnyTable> = OwnColumn<T> | StockColumn<T>;

export interface Fields<Name extends string> {
  /** A field people fill in. */
  readonly field: (name: Name, label?: string) => FieldCell;
  /** A field people only read: what it says belongs to somebody else. */
  readonly readOnly: (name: Name, label?: string) => FieldCell;
}

/** Makes cells for the columns of a table; label and control follow from the column. */
export function fieldsOf<T extends AnyTable>(table: T): Fields<FormColumn<T>> {
  const known = knownColumns(table);
  const cell = (name: string, readOnly: boolean, label: string | undefined): FieldCell => {
    const column = known.get(name);
    if (!column) throw new RangeError(`${table.schemaName} has no column "${name}" a form could show`);
    return { is: "field", id: name, column: name, label: label ?? column.label, type: column.type, readOnly };
  };
  return {
    field: (name, label) => cell(name, false, label),
    readOnly: (name, label) => cell(name, true, label),
  };
}

interface KnownColumn {
  readonly label: string;
  readonly type: ControlType;
}

function knownColumns(table: AnyTable): ReadonlyMap<string, KnownColumn> {
  const stock: Readonly<Record<string, Readonly<Record<string, KnownColumn>>>> = stockColumns;
  const own = Object.entries(table.columns).map(([name, column]): [string, KnownColumn] => [
    name.toLowerCase(),
    { label: column.label, type: controlType(column) },
  ]);
  return new Map([...Object.entries(stock[logicalName(table.schemaName)] ?? stockColumns.every), ...own]);
}

function controlType(column: Column): ControlType {
  return column.type === "text" ? column.format : column.type;
}
