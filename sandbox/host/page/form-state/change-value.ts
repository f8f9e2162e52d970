import { fireEvent } from "../events/fire-event";
import { isSameValue, isEmpty, type ColumnValue } from "../values/column-value";
import type { FormAttribute } from "./form-attribute";
import { validationId } from "./form-control";
import type { FormSession } from "./form-session";

/** Sets a value as a script does: handlers of OnChange are not called (learn.microsoft.com, clientapi, setvalue). */
export function setValue(session: FormSession, attribute: FormAttribute, value: ColumnValue): void {
  attribute.value = value;
  attribute.fault = undefined;
  if (!isEmpty(value)) clearRequiredNotification(session, attribute);
  session.changed();
}

/** Takes over what a person entered; a change calls the handlers of OnChange. */
export function enterValue(session: FormSession, attribute: FormAttribute, value: ColumnValue): void {
  const isChange = !isSameValue(attribute.value, value);
  setValue(session, attribute, value);
  if (isChange) fireChange(session, attribute);
}

export function fireChange(session: FormSession, attribute: FormAttribute): void {
  fireEvent(session, attribute.changeHandlers, `OnChange of ${attribute.name}`, {
    source: session.formContext?.getAttribute(attribute.name),
  });
  session.changed();
}

function clearRequiredNotification(session: FormSession, attribute: FormAttribute): void {
  for (const control of session.controls.values()) {
    if (control.attribute === attribute) control.notifications.delete(validationId);
  }
}
