import type { Clock } from "../ports/clock";

/** What work in the background may use of one limit, requests or seconds of execution, spread evenly over time. */
export interface Allowance {
  /** Seconds until so much may be spent; 0 when it may be now. */
  secondsUntil(amount: number): number;
  /** Takes that much away for something that is yet to come to its end. */
  reserve(amount: number): void;
  /** Something came to its end and used that much; what was reserved for it is given back. */
  spend(amount: number, reserved: number): void;
  /** What came to its end within the window. */
  used(): number;
  /** What Dataverse says is left of its limit, and what was used when it said so. */
  noteRemaining(remaining: number, usedThen: number): void;
  /** Dataverse asked to slow down: nothing is left, and for a while less comes in. */
  cut(): void;
}

/** The rest is for what must never wait; what that uses is taken from the background's share. */
const usualShare = 0.975;
const leastShare = 0.2;

/** How much may be saved up while nothing is done, as a part of the limit. */
const savedShare = 0.015;

/** What Dataverse counts for one of ours: less where requests travel long or go to several servers, more where others use the same user. */
const leastFactor = 0.25;
const largestFactor = 4;

/** Below that part of the limit nothing can be said about how Dataverse counts. */
const tellingShare = 0.02;

/** How much one answer says about how Dataverse counts: what is under way it may count sooner or later than we do. */
const weightOfAnswer = 0.2;

interface Spent {
  readonly at: number;
  readonly amount: number;
}

/** A token bucket, whose tokens are worth what Dataverse counts for them. */
export function makeAllowance(limit: number, windowSeconds: number, clock: Pick<Clock, "elapsed">): Allowance {
  const perSecond = limit / windowSeconds;
  const most = limit * savedShare;
  let level = most;
  let share = usualShare;
  let factor = 1;
  let filledAt = clock.elapsed();
  const spent: Spent[] = [];
  let ownUse = 0;

  function fill(): void {
    const now = clock.elapsed();
    const seconds = Math.max(0, now - filledAt) / 1000;
    filledAt = now;
    // What was given back is not saved up: it stays.
    level = Math.max(level, Math.min(most, level + seconds * perSecond * share));
    share = Math.min(usualShare, share + (seconds / windowSeconds) * usualShare);
  }

  function forgetOld(): void {
    const oldest = clock.elapsed() - windowSeconds * 1000;
    const kept = spent.findIndex(({ at }) => at > oldest);
    const old = spent.splice(0, kept < 0 ? spent.length : kept);
    ownUse = spent.length === 0 ? 0 : ownUse - old.reduce((sum, { amount }) => sum + amount, 0);
  }

  return {
    secondsUntil(amount) {
      fill();
      const missing = Math.min(amount * factor, most) - level;
      return missing <= 0 ? 0 : missing / (perSecond * share);
    },
    reserve(amount) {
      fill();
      level -= amount * factor;
    },
    spend(amount, reserved) {
      fill();
      level -= (amount - reserved) * factor;
      forgetOld();
      spent.push({ at: clock.elapsed(), amount });
      ownUse += amount;
    },
    used() {
      forgetOld();
      return ownUse;
    },
    noteRemaining(remaining, usedThen) {
      if (usedThen < limit * tellingShare) return;
      const told = Math.min(largestFactor, Math.max(leastFactor, (limit - remaining) / usedThen));
      factor += weightOfAnswer * (told - factor);
    },
    cut() {
      fill();
      level = Math.min(level, 0);
      share = Math.max(leastShare, share * 0.7);
    },
  };
}
