import type { Row } from "../values/from-row";
import { propertyOf, readFormatted, readValue } from "../values/from-row";
import type { FormAttribute } from "./form-attribute";
import { validationId } from "./form-control";
import type { FormSession } from "./form-session";

/** Takes over a row as it came from the service: what was typed since is given up. */
export function takeRow(session: FormSession, row: Row): void {
  session.row = row;
  for (const attribute of session.attributes.values()) takeColumn(attribute, row);
  for (const control of session.controls.values()) control.notifications.delete(validationId);
}

function takeColumn(attribute: FormAttribute, row: Row): void {
  const { column } = attribute;
  attribute.value = readValue(row, column);
  attribute.savedValue = attribute.value;
  attribute.formatted = readFormatted(row, propertyOf(column));
  attribute.fault = undefined;
}
