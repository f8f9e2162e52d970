import { DataverseError } from "../dataverse-error";

/** How much one user may ask for within the window (learn.microsoft.com, api-limits). */
export interface ServiceLimits {
  readonly requests: number;
  readonly executionSeconds: number;
  readonly concurrent: number;
  readonly windowSeconds: number;
}

export const dataverseLimits: ServiceLimits = {
  requests: 6000,
  executionSeconds: 1200,
  concurrent: 52,
  windowSeconds: 300,
};

/** A request that was let in; it counts as running until it is finished. */
export interface Admission {
  /** Milliseconds it only waited for others are not counted. */
  finish(waited?: number): void;
  /** What the user has left, as headers of the answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts requests, running time and concurrency per user over a sliding window; the request over a limit is thrown out with 429. */
export interface ServiceProtection {
  admit(userId: string): Admission;
}

interface Finished {
  readonly at: number;
  milliseconds: number;
}

interface Usage {
  /** Requests of the window, oldest first. */
  recent: Finished[];
  running: number;
}

const concurrentRetrySeconds = 5;

/** The clock gives milliseconds. */
export function makeServiceProtection(limits: ServiceLimits, clock: () => number): ServiceProtection {
  const usages = new Map<string, Usage>();
  const windowMilliseconds = limits.windowSeconds * 1000;

  function usageOf(userId: string): Usage {
    const usage = usages.get(userId) ?? { recent: [], running: 0 };
    usages.set(userId, usage);
    const oldest = clock() - windowMilliseconds;
    const kept = usage.recent.findIndex(({ at }) => at > oldest);
    if (kept !== 0) usage.recent = kept < 0 ? [] : usage.recent.slice(kept);
    return usage;
  }

  return {
    admit(userId) {
      const usage = usageOf(userId);
      const spent = usage.recent.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
      refuseIfOver(limits, usage, spent, clock());
      const entry: Finished = { at: clock(), milliseconds: 0 };
      usage.recent.push(entry);
      usage.running += 1;
      return {
        finish(waited = 0) {
          entry.milliseconds = clock() - entry.at - waited;
          usage.running -= 1;
        },
        headers: {
          "x-ms-ratelimit-burst-remaining-xrm-requests": String(limits.requests - usage.recent.length),
          "x-ms-ratelimit-time-remaining-xrm-requests": (limits.executionSeconds - spent / 1000).toFixed(2),
        },
      };
    },
  };
}

function refuseIfOver(limits: ServiceLimits, { recent, running }: Usage, spent: number, now: number): void {
  if (running >= limits.concurrent) {
    throw throttled(
      "0x80072326",
      concurrentRetrySeconds,
      `Number of concurrent requests exceeded the limit of ${limits.concurrent}.`,
    );
  }
  if (recent.length >= limits.requests) {
    throw throttled(
      "0x80072322",
      secondsUntilFree(limits, recent[recent.length - limits.requests], now),
      `Number of requests exceeded the limit of ${limits.requests} over time window of ${limits.windowSeconds} seconds.`,
    );
  }
  if (spent >= limits.executionSeconds * 1000) {
    throw throttled(
      "0x80072321",
      secondsUntilFree(limits, firstToFree(recent, spent - limits.executionSeconds * 1000), now),
      `Combined execution time of incoming requests exceeded limit of ${limits.executionSeconds * 1000} milliseconds over time window of ${limits.windowSeconds} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.`,
    );
  }
}

/** The request with whose leaving enough time is free again. */
function firstToFree(recent: readonly Finished[], excess: number): Finished | undefined {
  let freed = 0;
  return recent.find(({ milliseconds }) => {
    freed += milliseconds;
    return freed > excess;
  });
}

function secondsUntilFree({ windowSeconds }: ServiceLimits, entry: Finished | undefined, now: number): number {
  const leavesAt = (entry?.at ?? now) + windowSeconds * 1000;
  return Math.max(1, Math.ceil((leavesAt - now) / 1000));
}

export function throttled(code: string, retryAfterSeconds: number, message: string): DataverseError {
  return new DataverseError(code, 429, message, { "Retry-After": String(retryAfterSeconds) });
}
