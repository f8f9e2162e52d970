import type { FailureClass } from "./failure";

/** When an attempt that failed is made again. */
export type RetryPlan =
  /** By itself, for as long as the fault lasts. */
  | { readonly is: "again"; readonly afterSeconds: number }
  /** Only a person can help: at once, since nothing is won by trying. */
  | { readonly is: "parked" };

export interface FailedAttempt {
  readonly failure: FailureClass;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** What the service asked for, obeyed exactly as a lower bound. */
  readonly retryAfterSeconds?: number | undefined;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly random: number;
}

/** Seconds before the second, third, … attempt; the last one repeats for as long as the fault lasts. */
type Schedule = readonly [number, ...number[]];

const backingOff: Schedule = [5, 30, 120, 600, 1800];

/** Something of our own is in the way and soon over: another request of the deal, a customer that is being made. */
const soonAgain: Schedule = [5];

const schedules: Readonly<Record<FailureClass, Schedule | "parked">> = {
  Transient: backingOff,
  Throttled: backingOff,
  SignIn: backingOff,
  Dependency: soonAgain,
  Data: "parked",
  Mapping: "parked",
  Conflict: "parked",
  Configuration: "parked",
  Defect: "parked",
};

/** Attempts that start together must not come back together. */
const jitter = 0.2;

/** The retry policy, all of it. What passes by itself never expires, so there is no last attempt (docs/bridge.md, "How it is tried again"). */
export function planRetry({ failure, attempt, retryAfterSeconds = 0, random }: FailedAttempt): RetryPlan {
  const schedule = schedules[failure];
  if (schedule === "parked") return { is: "parked" };
  const planned = schedule[Math.min(attempt, schedule.length) - 1] ?? schedule[0];
  const spread = planned * (1 + jitter * (2 * random - 1));
  return { is: "again", afterSeconds: Math.max(Math.round(spread), retryAfterSeconds) };
}

/** Whether what failed so is tried again by itself. */
export function isRetried(failure: FailureClass): boolean {
  return schedules[failure] !== "parked";
}
