import type { ColumnOf } from "../metadata/table";
import type { UserSettings } from "../settings/user-settings";
import { plainBlanks } from "./format-number";

type DateSettings = Pick<UserSettings, "locale" | "timeZone">;

/** A date as the service writes it for the user: `4/7/2023`, `4/7/2023 2:59 PM`. */
export function formatDate(column: ColumnOf<"dateTime">, value: Date, settings: DateSettings): string {
  const zone = column.behavior === "userLocal" ? { timeZone: settings.timeZone } : {};
  const date = formatDay(value, settings.locale, zone);
  return column.hasTime ? `${date} ${formatTime(value, settings.locale, zone)}` : date;
}

export function formatDay(value: Date, locale: string, zone: { readonly timeZone?: string }): string {
  return plainBlanks(value.toLocaleDateString(locale, { ...zone, year: "numeric", month: "numeric", day: "numeric" }));
}

export function formatTime(value: Date, locale: string, zone: { readonly timeZone?: string }): string {
  return plainBlanks(value.toLocaleTimeString(locale, { ...zone, hour: "numeric", minute: "2-digit" }));
}
