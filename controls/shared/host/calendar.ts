/** Calendar dates, `2025-05-20` or `2025-05` for a month, in the language the words are in. They have no time zone. */
export interface Calendar {
  /** `20 May 2025` */
  readonly date: (date: string) => string;
  /** `20 May` */
  readonly dayAndMonth: (date: string) => string;
  /** `May` */
  readonly month: (date: string) => string;
  /** `May 2025` */
  readonly monthAndYear: (date: string) => string;
}

/** @param locale BCP 47 tag. */
export function makeCalendar(locale: string): Calendar {
  const teller = (parts: Intl.DateTimeFormatOptions) => {
    let format: Intl.DateTimeFormat | undefined;
    return (date: string) => {
      format ??= new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
      return format.format(new Date(date));
    };
  };
  const month = { month: "short" } as const;
  return {
    date: teller({ ...month, day: "numeric", year: "numeric" }),
    dayAndMonth: teller({ ...month, day: "numeric" }),
    month: teller(month),
    monthAndYear: teller({ ...month, year: "numeric" }),
  };
}

/** The calendar date of a moment by the user's clock. */
export function toDay(moment: Date, settings: ComponentFramework.UserSettings): string {
  return new Date(moment.getTime() + settings.getTimeZoneOffsetMinutes(moment) * 60_000).toISOString().slice(0, 10);
}
