/** Moments as the user's settings want them: in the user's time zone, by the user's clock of 12 or 24 hours. */
export interface Moments {
  /** `09:12`, on another day than now with its date. */
  readonly time: (moment: Date, now: Date) => string;
  /** `7 Apr 2025 09:12` */
  readonly moment: (moment: Date) => string;
  /** `7 Apr 2025` */
  readonly day: (moment: Date) => string;
}

const minute = 60_000;
const dayParts = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;

/** @param locale BCP 47 tag of the language the words are in, so that a month's name fits its sentence. */
export function makeMoments(settings: ComponentFramework.UserSettings, locale: string): Moments {
  const hours = settings.dateFormattingInfo.shortTimePattern.includes("h")
    ? ({ hour: "numeric", hourCycle: "h12" } as const)
    : ({ hour: "2-digit", hourCycle: "h23" } as const);
  const days = new Intl.DateTimeFormat(locale, dayParts);
  const clocks = new Intl.DateTimeFormat(locale, { ...hours, minute: "2-digit", timeZone: "UTC" });
  const inUserZone = (moment: Date) => new Date(moment.getTime() + settings.getTimeZoneOffsetMinutes(moment) * minute);
  const day = (moment: Date) => days.format(inUserZone(moment));
  const clock = (moment: Date) => clocks.format(inUserZone(moment));
  const moment = (value: Date) => `${day(value)} ${clock(value)}`;
  return { day, moment, time: (value, now) => (day(value) === day(now) ? clock(value) : moment(value)) };
}
