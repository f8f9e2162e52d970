import type { HandlerList } from "../events/handler-list";
import type { Column } from "../metadata/table";
import type { ColumnPrivilege } from "../security/column-privileges";
import type { ColumnValue } from "../values/column-value";

/** A column of the open row: its value now and as it was saved, and what scripts have set on it. */
export interface FormAttribute {
  readonly name: string;
  readonly column: Column;
  readonly privilege: ColumnPrivilege;
  readonly changeHandlers: HandlerList;
  value: ColumnValue;
  savedValue: ColumnValue;
  /** The saved value as the service formatted it. */
  formatted: string | undefined;
  required: "none" | "recommended" | "required";
  submitMode: "dirty" | "always" | "never";
  /** Digits after the decimal point, where a script has changed them. */
  precision: number | undefined;
  /** Why the value is not valid: what was typed is no value of this column, or a script said so. */
  fault: string | undefined;
}
