import { fireEvent } from "../events/fire-event";
import { enterValue } from "../form-state/change-value";
import { isEditable } from "../form-state/is-editable";
import { checkValue } from "../xrm/check-value";
import type { ComponentPlace } from "./context/component-place";

/** Writes what a component gives out into the columns its properties are bound to; columns that may not be changed stay. */
export function applyOutputs(place: ComponentPlace, outputs: Readonly<Record<string, unknown>>): void {
  const { session, control, binding } = place;
  for (const [name, value] of Object.entries(outputs)) {
    const property = binding.properties.get(name);
    if (value === undefined || property?.is !== "column") continue;
    const attribute = session.attributes.get(property.columnName);
    if (attribute === undefined || !isEditable(session, { ...control, attribute })) continue;
    enterValue(session, attribute, checkValue(attribute, value));
  }
  fireEvent(session, control.handlers.outputChange, `OnOutputChange of ${control.name}`, {
    source: session.formContext?.getControl(control.name),
  });
}
