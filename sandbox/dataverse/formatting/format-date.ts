import type { AttributeMetadata } from "../metadata/table-metadata";
import type { UserSettings } from "../webapi/request-context";

/** Formats stored dates as the user reads them: `4/7/2023`, `4/7/2023 2:59 PM`. */
export type FormatDate = (attribute: Extract<AttributeMetadata, { type: "DateTime" }>, stored: string) => string;

/** Only moments in users' own time are moved into the time zone; dates and wall clocks are as they are. */
export function makeDateFormat({ locale, timeZone }: UserSettings): FormatDate {
  const own = makeFormatsIn(locale, timeZone);
  const unmoved = makeFormatsIn(locale, "UTC");
  return (attribute, stored) => {
    const isDate = stored.length === 10;
    const moment = new Date(isDate ? `${stored}T00:00:00Z` : stored);
    const { date, time } = attribute.behavior === "UserLocal" && !isDate ? own : unmoved;
    const isWithoutTime = attribute.format === "DateOnly" || isDate;
    return plainBlanks(isWithoutTime ? date.format(moment) : `${date.format(moment)} ${time.format(moment)}`);
  };
}

function makeFormatsIn(locale: string, timeZone: string): Readonly<Record<"date" | "time", Intl.DateTimeFormat>> {
  return {
    date: new Intl.DateTimeFormat(locale, { timeZone, year: "numeric", month: "numeric", day: "numeric" }),
    time: new Intl.DateTimeFormat(locale, { timeZone, timeStyle: "short" }),
  };
}

/** Some locales use narrow or fixed blanks, which Dataverse does not. */
export function plainBlanks(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}
