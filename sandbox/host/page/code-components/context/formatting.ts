import { makeDateFormattingInfo } from "../../settings/date-formatting-info";
import { localeOf } from "../../settings/windows-locales";
import type { UserSettings } from "../../settings/user-settings";
import { formatDay, formatTime } from "../../values/format-date";
import { formatMoney, formatNumber, plainBlanks } from "../../values/format-number";

/**
 * `context.formatting` (learn.microsoft.com, component-framework/reference/formatting): by the user's locale, moments in the user's
 * time zone.
 * @param currencySymbol of the open row; used where a component names none.
 */
export function makeFormatting(settings: UserSettings, currencySymbol: string): object {
  const { locale, timeZone } = settings;
  const inZone = { timeZone };
  const date = (value: Date, options: Intl.DateTimeFormatOptions): string =>
    plainBlanks(value.toLocaleDateString(locale, { ...inZone, ...options }));
  return {
    formatCurrency: (value: number, precision = 2, symbol = currencySymbol) =>
      formatMoney(value, symbol, precision, settings),
    formatDecimal: (value: number, precision = 2) => formatNumber(value, precision, settings),
    formatInteger: (value: number) => formatNumber(value, 0, settings),
    formatDateAsFilterStringInUTC: (value: Date, includeTime = false) =>
      includeTime ? value.toISOString().replace(/\.\d+Z$/, "Z") : value.toISOString().slice(0, 10),
    formatDateLong: (value: Date) => date(value, { weekday: "long", year: "numeric", month: "long", day: "numeric" }),
    formatDateLongAbbreviated: (value: Date) =>
      date(value, { weekday: "short", year: "numeric", month: "short", day: "numeric" }),
    formatDateShort: (value: Date, includeTime = false) =>
      formatDay(value, locale, inZone) + (includeTime ? ` ${formatTime(value, locale, inZone)}` : ""),
    formatDateYearMonth: (value: Date) => date(value, { year: "numeric", month: "long" }),
    formatLanguage: (code: number) => languageName(code, settings),
    formatTime: (value: Date, behavior: number) => formatMoment(value, behavior, settings),
    getWeekOfYear: (value: Date) => weekOfYear(value, makeDateFormattingInfo(locale).firstDayOfWeek),
  };
}

const behaviors = { none: 0, userLocal: 1, dateOnly: 2, timeZoneIndependent: 3 } as const;

/** Date and time by the behaviour of a column: only a user's own time is moved into the user's time zone. */
function formatMoment(value: Date, behavior: number, { locale, timeZone }: UserSettings): string {
  if (behavior === behaviors.dateOnly) return formatDay(value, locale, {});
  const zone = behavior === behaviors.timeZoneIndependent ? {} : { timeZone };
  return `${formatDay(value, locale, zone)} ${formatTime(value, locale, zone)}`;
}

function languageName(code: number, { locale }: UserSettings): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(localeOf(code)) ?? localeOf(code);
}

/** Weeks start on the given day; the first one has four days of the year. */
export function weekOfYear(value: Date, firstDayOfWeek: number): number {
  const day = 86_400_000;
  const midnight = new Date(value.getFullYear(), value.getMonth(), value.getDate());
  const position = (midnight.getDay() - firstDayOfWeek + 7) % 7;
  const middle = new Date(midnight.getTime() + (3 - position) * day);
  const firstMiddle = new Date(middle.getFullYear(), 0, 1);
  return 1 + Math.floor((middle.getTime() - firstMiddle.getTime()) / day / 7);
}
