import type { FormControl } from "./form-control";
import type { FormSession } from "./form-session";
import { isReadOnly } from "./form-type";

/** Whether the user may change what a control shows now. */
export function isEditable(session: FormSession, control: FormControl): boolean {
  const { attribute } = control;
  if (control.isDisabled || attribute === undefined || isReadOnly(session)) return false;
  const isNew = session.rowId === undefined;
  const columnAllows = isNew ? attribute.column.canCreate : attribute.column.canUpdate;
  const securityAllows = isNew ? attribute.privilege.canCreate : attribute.privilege.canUpdate;
  return columnAllows && securityAllows && attribute.column.type !== "state" && attribute.column.type !== "id";
}
