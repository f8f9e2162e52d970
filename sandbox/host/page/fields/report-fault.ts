import { setValue } from "../form-state/change-value";
import type { FieldProps } from "./field-props";

/** What was typed is no value of the column: it stays in the field, and the form cannot be saved until it is mended. */
export function reportFault({ session, attribute, control }: FieldProps, message: string): void {
  attribute.fault = `${control.label}: ${message}`;
  session.changed();
}

/** Takes a message back that no longer holds. */
export function clearFault({ session, attribute }: FieldProps): void {
  if (attribute.fault !== undefined) setValue(session, attribute, attribute.value);
}
