import type { Clock } from "../../../bridge/ports/clock";

/** A clock whose sleepers wake one by one, each when the one before sleeps again: what happens in between is the work of one loop. */
export interface SteppedClock extends Clock {
  /** How many sleep now. */
  sleepers(): number;
  /** Puts the time forward and wakes each sleeper whose time has come; `turn` is told before each and awaited after it. */
  advance(seconds: number, turn: () => () => void): Promise<void>;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

export function makeSteppedClock(): SteppedClock {
  let ahead = 0;
  let noteSleep: () => void = () => undefined;
  const sleeping = new Set<Sleeper>();
  const elapsed = () => Date.now() + ahead;

  return {
    now: () => new Date(elapsed()),
    elapsed,
    sleepers: () => sleeping.size,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const sleeper = {
          until: elapsed() + milliseconds,
          wake: () => {
            sleeping.delete(sleeper);
            signal?.removeEventListener("abort", sleeper.wake);
            resolve();
          },
        };
        if (signal?.aborted) {
          resolve();
          return;
        }
        signal?.addEventListener("abort", sleeper.wake, { once: true });
        sleeping.add(sleeper);
        noteSleep();
      }),
    async advance(seconds, turn) {
      ahead += seconds * 1000;
      for (const sleeper of [...sleeping].filter(({ until }) => until <= elapsed())) {
        const asleep = new Promise<void>((resolve) => {
          noteSleep = resolve;
        });
        const end = turn();
        sleeper.wake();
        await asleep;
        end();
      }
    },
  };
}
