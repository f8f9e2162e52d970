import type { AttributeMetadata } from "../metadata/table-metadata";
import type { UserSettings } from "../webapi/request-context";

/** A stored date as the user reads it: `4/7/2023`, `4/7/2023 2:59 PM`. Only dates of users' own time are moved into their time zone. */
export function formatDate(
  attribute: Extract<AttributeMetadata, { type: "DateTime" }>,
  stored: string,
  { locale, timeZone }: UserSettings,
): string {
  const isDate = stored.length === 10;
  const moment = new Date(isDate ? `${stored}T00:00:00Z` : stored);
  const zone = attribute.behavior === "UserLocal" && !isDate ? timeZone : "UTC";
  const date = moment.toLocaleDateString(locale, { timeZone: zone, year: "numeric", month: "numeric", day: "numeric" });
  if (attribute.format === "DateOnly" || isDate) return plainBlanks(date);
  const time = moment.toLocaleTimeString(locale, { timeZone: zone, timeStyle: "short" });
  return plainBlanks(`${date} ${time}`);
}

/** Some locales use narrow or fixed blanks, which Dataverse does not. */
export function plainBlanks(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}
