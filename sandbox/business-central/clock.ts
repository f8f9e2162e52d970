/** The time of the company: injected, so that tests decide what "now" is. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A moment as the API spells it: `2025-06-30T12:01:36.123Z`. */
export function toMoment(date: Date): string {
  return date.toISOString();
}

/** The work date as the API spells it: `2025-06-30`. */
export function workDate(clock: Clock): string {
  return clock.now().toISOString().slice(0, 10);
}
