import { DateTime } from "luxon";
import { secondsAfter } from "../ports/clock";

/** When people of the ERP decide. Where there is none they do so at any hour of any day. */
export interface WorkingTime {
  /** Of the IANA list, as Europe/Berlin: the hours are those of its clocks. */
  readonly timeZone: string;
  /** 1 is Monday, 7 is Sunday (ISO 8601); at least one. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight, the end after the beginning; 1440 is the end of the day. */
  readonly from: number;
  readonly until: number;
  /** Days nobody works all the same, as yyyy-mm-dd. */
  readonly closedOn: readonly string[];
}

interface Span {
  readonly start: Date;
  readonly end: Date;
}

/** How much of the time between two moments is working time, in seconds; 0 when the second is not after the first. */
export function workingSecondsBetween(from: Date, to: Date, working: WorkingTime | undefined): number {
  if (!working) return Math.max(0, secondsOf({ start: from, end: to }));
  let seconds = 0;
  for (const span of spansAfter(from, working)) {
    if (span.start >= to) break;
    seconds += secondsOf({ start: span.start, end: span.end < to ? span.end : to });
  }
  return seconds;
}

/** The moment at which that much working time is over. */
export function afterWorkingSeconds(from: Date, seconds: number, working: WorkingTime | undefined): Date {
  if (!working) return secondsAfter(from, seconds);
  const spans = spansAfter(from, working);
  for (let left = seconds; ;) {
    const span = spans.next().value;
    if (left <= secondsOf(span)) return secondsAfter(span.start, left);
    left -= secondsOf(span);
  }
}

/** The working time after a moment, day by day; without an end. */
function* spansAfter(from: Date, working: WorkingTime): Generator<Span, never> {
  const first = DateTime.fromJSDate(from, { zone: working.timeZone }).startOf("day");
  for (let days = 0; ; days++) {
    const day = first.plus({ days });
    if (!working.weekdays.includes(day.weekday) || working.closedOn.includes(day.toISODate() ?? "")) continue;
    const start = timeOn(day, working.from);
    const end = timeOn(day, working.until);
    if (end > from) yield { start: start < from ? from : start, end };
  }
}

/** As the clocks of that day show it, also on days that are longer or shorter than others. */
function timeOn(day: DateTime, minutes: number): Date {
  const midnight = minutes === 1440 ? day.plus({ days: 1 }) : day;
  return midnight.set({ hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 }).toJSDate();
}

function secondsOf({ start, end }: Span): number {
  return (end.getTime() - start.getTime()) / 1000;
}
