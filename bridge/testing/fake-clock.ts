import type { Clock } from "../ports/clock";

/** A clock that stands still but for sleeping, which takes no time: the moment is then as if it had. */
export interface FakeClock extends Clock {
  /** The pauses that were slept, in seconds. */
  readonly pauses: readonly number[];
  advance(seconds: number): void;
}

export function makeFakeClock(start = "2025-06-30T12:00:00Z"): FakeClock {
  let time = Date.parse(start);
  const pauses: number[] = [];
  return {
    pauses,
    now: () => new Date(time),
    elapsed: () => time,
    advance: (seconds) => {
      time += seconds * 1000;
    },
    sleep: (milliseconds) => {
      pauses.push(milliseconds / 1000);
      time += milliseconds;
      return Promise.resolve();
    },
  };
}
