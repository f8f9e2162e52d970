import { secondsAfter, type Clock } from "../ports/clock";

/** How long a look that found nothing is enough. */
export const lookAgainSeconds = 300;

/** Above that many the oldest are forgotten: they are looked at once more. */
const mostRemembered = 20_000;

/**
 * What was looked at lately without anything to be done. A stream reads the changes of its overlap with every poll; what they lack, such as
 * an account nobody has coupled yet, is not asked for each time. Kept in memory only: a new process looks at everything once.
 */
export interface RecentLooks {
  /** Whether it was not looked at lately, as it is now. */
  isDue(id: string, version: string): boolean;
  note(id: string, version: string): void;
}

export function makeRecentLooks(clock: Clock): RecentLooks {
  const looks = new Map<string, { readonly version: string; readonly until: Date }>();
  return {
    isDue(id, version) {
      const look = looks.get(id);
      return look?.version !== version || look.until <= clock.now();
    },
    note(id, version) {
      looks.delete(id);
      looks.set(id, { version, until: secondsAfter(clock.now(), lookAgainSeconds) });
      for (const oldest of looks.keys()) {
        if (looks.size <= mostRemembered) break;
        looks.delete(oldest);
      }
    },
  };
}
