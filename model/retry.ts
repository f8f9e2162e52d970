/** Seconds before the second, third, … attempt; the last one repeats for as long as the fault lasts. */
const schedule = [5, 30, 120, 600, 1800] as const;

/** Attempts that start together must not come back together. */
const jitter = 0.2;

export interface FailedAttempt {
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** What the service asked for, obeyed exactly as a lower bound. */
  readonly retryAfterSeconds?: number | undefined;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly random: number;
}

/** Seconds to wait after a failed attempt that may succeed later. Transient faults never expire, so there is no last attempt. */
export function retryDelaySeconds({ attempt, retryAfterSeconds = 0, random }: FailedAttempt): number {
  const planned = schedule[Math.min(attempt, schedule.length) - 1] ?? schedule[0];
  const spread = planned * (1 + jitter * (2 * random - 1));
  return Math.max(Math.round(spread), retryAfterSeconds);
}
