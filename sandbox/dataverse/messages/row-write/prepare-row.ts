import { tableRules } from "../table-rules/table-rules";
import { requireRequiredColumns } from "./require-required-columns";
import type { RowWrite } from "./row-write";
import { setCurrency } from "./set-currency";
import { setDefaults } from "./set-defaults";
import { setOwnership } from "./set-ownership";
import { setState } from "./set-state";
import { stampRow } from "./stamp-row";

/** Fills in what the platform knows better than the body. Stores nothing. */
export function prepareRow(write: RowWrite): void {
  if (write.before === null) setDefaults(write);
  setOwnership(write);
  setState(write);
  stampRow(write);
  for (const rule of tableRules) {
    if (rule.concerns(write.table)) rule.beforeSave?.(write);
  }
  setCurrency(write);
  requireRequiredColumns(write);
}
