import { toDay, toLocalTime, type Calendar } from "./calendar";
import { fillPattern } from "./fill-pattern";

/** Moments as the user's settings want them: in the user's time zone, by the user's clock of 12 or 24 hours. */
export interface Moments {
  /** `09:12`, on another day than now with its date. */
  readonly time: (moment: Date, now: Date) => string;
  /** `7 Apr 2025 09:12` */
  readonly moment: (moment: Date) => string;
  /** `7 Apr 2025` */
  readonly day: (moment: Date) => string;
}

/** @param date tells a calendar date in the language of the words. */
export function makeMoments(settings: ComponentFramework.UserSettings, { date }: Pick<Calendar, "date">): Moments {
  const { shortTimePattern, amDesignator, pmDesignator } = settings.dateFormattingInfo;
  const day = (moment: Date) => date(toDay(moment, settings));
  const clock = (moment: Date) => {
    const [HH, mm] = toLocalTime(moment, settings).slice(11, 16).split(":") as [string, string];
    const H = Number(HH);
    const h = H % 12 || 12;
    const tt = H < 12 ? amDesignator : pmDesignator;
    return fillPattern(shortTimePattern, { HH, H, hh: String(h).padStart(2, "0"), h, mm, tt });
  };
  const moment = (value: Date) => `${day(value)} ${clock(value)}`;
  return { day, moment, time: (value, now) => (day(value) === day(now) ? clock(value) : moment(value)) };
}
