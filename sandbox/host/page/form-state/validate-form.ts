import { isEmpty } from "../values/column-value";
import { validationId, type FormControl } from "./form-control";
import type { FormSession } from "./form-session";
import { isEditable } from "./is-editable";
import { openTab } from "./open-tab";

/** Puts a message on each control whose value keeps the row from being saved, and goes to the first of them. */
export function validateForm(session: FormSession): readonly string[] {
  const faults = [...session.controls.values()].flatMap((control) => {
    const message = faultOf(session, control);
    if (message === undefined) return [];
    setFault(control, message);
    return [{ control, message }];
  });
  const first = faults[0]?.control;
  if (first) {
    if (first.section) openTab(session, first.section.tab);
    first.focusRequests += 1;
  }
  if (faults.length > 0) session.changed();
  return [...new Set(faults.map(({ message }) => message))];
}

function faultOf(session: FormSession, control: FormControl): string | undefined {
  const { attribute } = control;
  if (attribute === undefined) return undefined;
  if (attribute.fault !== undefined) return attribute.fault;
  const isMissing = attribute.required === "required" && isEmpty(attribute.value) && isEditable(session, control);
  if (isMissing) return `${control.label || attribute.column.displayName}: Required fields must be filled in.`;
  const blocking = [...control.notifications.values()].find(
    ({ id, level }) => level === "ERROR" && id !== validationId,
  );
  return blocking?.messages[0];
}

function setFault(control: FormControl, message: string): void {
  control.notifications.set(validationId, {
    id: validationId,
    level: "ERROR",
    messages: [message],
    actions: [],
  });
}
