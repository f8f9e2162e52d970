import type { Words } from "../words/words";
import { fillPattern } from "./fill-pattern";

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

/** Short names of the months, and the order of day `d`, month `MMM` and year `y` (the letters of Unicode TR 35). */
export type CalendarWord = "Months" | "DatePattern";

/**
 * The names come with the control's other words, so that they fit the sentence they stand in. Making the first Intl.DateTimeFormat
 * of a page costs the main thread more than painting the whole control (`npm run bench -- controls`).
 */
export function makeCalendar(say: Words<CalendarWord>): Calendar {
  const tell = (pattern: string, date: string) => {
    const [y, month, d] = date.split("-").map(Number);
    return fillPattern(pattern, { d, MMM: say("Months").split(" ")[(month ?? 0) - 1], y });
  };
  return {
    date: (date) => tell(say("DatePattern"), date),
    dayAndMonth: (date) => tell(say("DatePattern").replace(/\W*y\W*/, ""), date),
    month: (date) => tell("MMM", date).replace(".", ""),
    monthAndYear: (date) => tell(say("DatePattern").replace(/d\W*/, ""), date),
  };
}

/** The calendar date of a moment by the user's clock. */
export function toDay(moment: Date, settings: ComponentFramework.UserSettings): string {
  return toLocalTime(moment, settings).slice(0, 10);
}

/** A moment by the user's clock, as `2025-05-20T09:12:00.000Z` would tell it in UTC. */
export function toLocalTime(moment: Date, settings: ComponentFramework.UserSettings): string {
  return new Date(moment.getTime() + settings.getTimeZoneOffsetMinutes(moment) * 60_000).toISOString();
}
