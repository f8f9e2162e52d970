import { isSameValue } from "../values/column-value";
import type { FormAttribute } from "./form-attribute";
import type { FormSession } from "./form-session";

export function isDirty(attribute: FormAttribute): boolean {
  return !isSameValue(attribute.value, attribute.savedValue);
}

/** Whether anything on the form would be written: a new row is not dirty before somebody changes it. */
export function isFormDirty(session: FormSession): boolean {
  return [...session.attributes.values()].some(
    (attribute) => attribute.submitMode !== "never" && (isDirty(attribute) || attribute.fault !== undefined),
  );
}
