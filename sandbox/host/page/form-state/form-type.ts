import type { FormSession } from "./form-session";

/** What `ui.getFormType` gives (learn.microsoft.com, clientapi, getformtype). */
export const formTypes = { create: 1, update: 2, readOnly: 3, disabled: 4 } as const;
export type FormType = (typeof formTypes)[keyof typeof formTypes];

export function formTypeOf(session: FormSession): FormType {
  if (session.rowId === undefined) return formTypes.create;
  if (!session.access.canWrite) return formTypes.readOnly;
  return isActive(session) ? formTypes.update : formTypes.disabled;
}

/** Rows in any state but the first are read only on a form; users are told by another column. */
function isActive({ row, table }: FormSession): boolean {
  return !table.columns.has("statecode") || row["statecode"] === undefined || Number(row["statecode"]) === 0;
}

export function isReadOnly(session: FormSession): boolean {
  const type = formTypeOf(session);
  return type === formTypes.readOnly || type === formTypes.disabled;
}
