import { plainBlanks } from "../values/format-number";

/** How dates are written in a locale, in the vocabulary of .NET that both the client API and code components use. */
export interface DateFormattingInfo {
  readonly amDesignator: string;
  readonly abbreviatedDayNames: readonly string[];
  readonly abbreviatedMonthGenitiveNames: readonly string[];
  readonly abbreviatedMonthNames: readonly string[];
  readonly calendarWeekRule: number;
  readonly dateSeparator: string;
  readonly dayNames: readonly string[];
  readonly firstDayOfWeek: number;
  readonly fullDateTimePattern: string;
  readonly longDatePattern: string;
  readonly longTimePattern: string;
  readonly monthDayPattern: string;
  readonly monthGenitiveNames: readonly string[];
  readonly monthNames: readonly string[];
  readonly pmDesignator: string;
  readonly shortDatePattern: string;
  readonly shortTimePattern: string;
  readonly shortestDayNames: readonly string[];
  readonly sortableDateTimePattern: string;
  readonly timeSeparator: string;
  readonly universalSortableDateTimePattern: string;
  readonly yearMonthPattern: string;
}

export function makeDateFormattingInfo(locale: string): DateFormattingInfo {
  const days = (weekday: "long" | "short" | "narrow"): readonly string[] =>
    [...Array(7).keys()].map((day) => format(locale, new Date(Date.UTC(2023, 0, 1 + day)), { weekday }));
  const months = (month: "long" | "short"): readonly string[] => [
    ...[...Array(12).keys()].map((index) => format(locale, new Date(Date.UTC(2023, index, 1)), { month })),
    "",
  ];
  const shortDate = patternOf(locale, { year: "numeric", month: "numeric", day: "numeric" });
  const longDate = patternOf(locale, { weekday: "long", year: "numeric", month: "long", day: "numeric" });
  const shortTime = patternOf(locale, { hour: "numeric", minute: "2-digit" });
  const longTime = patternOf(locale, { hour: "numeric", minute: "2-digit", second: "2-digit" });
  return {
    amDesignator: dayPeriod(locale, 9),
    pmDesignator: dayPeriod(locale, 21),
    abbreviatedDayNames: days("short"),
    dayNames: days("long"),
    shortestDayNames: days("narrow"),
    abbreviatedMonthNames: months("short"),
    abbreviatedMonthGenitiveNames: months("short"),
    monthNames: months("long"),
    monthGenitiveNames: months("long"),
    calendarWeekRule: firstDayOfWeek(locale) === 1 ? 2 : 0,
    firstDayOfWeek: firstDayOfWeek(locale),
    dateSeparator: /[^\p{L}'\s]/u.exec(shortDate)?.[0] ?? "/",
    timeSeparator: /[^\p{L}'\s]/u.exec(shortTime)?.[0] ?? ":",
    fullDateTimePattern: `${longDate} ${longTime}`,
    longDatePattern: longDate,
    longTimePattern: longTime,
    monthDayPattern: patternOf(locale, { month: "long", day: "numeric" }),
    shortDatePattern: shortDate,
    shortTimePattern: shortTime,
    sortableDateTimePattern: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
    universalSortableDateTimePattern: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
    yearMonthPattern: patternOf(locale, { year: "numeric", month: "long" }),
  };
}

/** Sunday is 0. Monday is first in the locales of Europe; the list of others is short. */
export function firstDayOfWeek(locale: string): number {
  const region = locale.split("-")[1] ?? "";
  return ["US", "CA", "BR", "JP", "KR", "IL", "TW", "IN", "PT"].includes(region) ? 0 : region === "SA" ? 6 : 1;
}

function format(locale: string, date: Date, options: Intl.DateTimeFormatOptions): string {
  return plainBlanks(new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(date));
}

function dayPeriod(locale: string, hour: number): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: "UTC", hour: "numeric" }).formatToParts(
    new Date(Date.UTC(2023, 0, 1, hour)),
  );
  return parts.find(({ type }) => type === "dayPeriod")?.value ?? "";
}

/** A pattern of .NET (`M/d/yyyy h:mm tt`) for what Intl would write. */
function patternOf(locale: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).formatToParts(
    new Date(Date.UTC(2023, 2, 4, 5, 6, 7)),
  );
  const isTwelveHours = parts.some(({ type }) => type === "dayPeriod");
  return plainBlanks(parts.map((part) => patternPart(part, isTwelveHours)).join(""));
}

function patternPart({ type, value }: Intl.DateTimeFormatPart, isTwelveHours: boolean): string {
  const length = value.length;
  const patterns: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {
    year: "yyyy",
    month: /^\d+$/.test(value) ? "M".repeat(length) : "MMMM",
    day: "d".repeat(length),
    weekday: "dddd",
    hour: (isTwelveHours ? "h" : "H").repeat(length),
    minute: "mm",
    second: "ss",
    dayPeriod: "tt",
  };
  return patterns[type] ?? (/\p{L}/u.test(value) ? `'${value}'` : value);
}
