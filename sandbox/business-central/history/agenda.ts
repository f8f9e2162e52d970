import { daysBetween } from "./days";

/** What happens on which day of a stretch of time. Acts may put further acts on the agenda, for the same day or later. */
export interface Agenda {
  /** An act after the last day never happens. */
  at(date: string, act: () => void): void;
  /** Carries everything out, day by day. */
  run(): void;
}

export function makeAgenda(firstDay: string, lastDay: string): Agenda {
  const days: (() => void)[][] = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, () => []);
  return {
    at: (date, act) => {
      if (date < firstDay) throw new RangeError(`${date} lies before the first day, ${firstDay}`);
      days[daysBetween(firstDay, date)]?.push(act);
    },
    run: () => {
      for (const acts of days) {
        // Not for … of: an act may add another one to its own day.
        for (let next = 0; next < acts.length; next += 1) acts[next]?.();
        acts.length = 0;
      }
    },
  };
}
