import { formatValue } from "../values/format-value";
import type { FormAttribute } from "./form-attribute";
import type { FormSession } from "./form-session";
import { isDirty } from "./is-dirty";

/** The value as the user reads it: as the service formatted it while it is unchanged, else as it would. */
export function formatAttribute(session: FormSession, attribute: FormAttribute): string {
  if (attribute.formatted !== undefined && !isDirty(attribute)) return attribute.formatted;
  const { currencySymbol, services } = session;
  return formatValue(attribute.column, attribute.value, { settings: services.settings, currencySymbol });
}
