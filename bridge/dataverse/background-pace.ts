import type { Clock } from "../ports/clock";
import { makeAllowance, type Allowance } from "./allowance";
import { makeExpectedDuration } from "./expected-duration";
import type { ServiceLimits } from "./service-limits";

/** A request comes to its end: with an answer, or with none. */
export type Finish = (answer: { readonly status: number; readonly headers: Headers } | undefined) => void;

/**
 * Keeps work in the background, as a first load, below Dataverse's limits, so that the rest of the bridge never meets them: requests in
 * the background wait for their turn, all others go at once and are taken off what the background may use.
 */
export interface BackgroundPace {
  /** Resolves when a request in the background may be sent, that writes so many rows. */
  turn(rows: number): Promise<Turn>;
  /** A request is being sent; one in the background has had its turn. */
  begin(turn: Turn | undefined): Finish;
}

/** What is kept for a request until it is known what it used. */
export interface Turn {
  readonly rows: number;
  readonly reservedSeconds: number;
}

/** Nothing in the background stands still for ever: one request after that long, whatever else goes on. It fits into what is kept free. */
const longestWaitSeconds = 10;

/** What is left of the limits, on every answer. Meant for people who look for a fault, so without them we go by what we count. */
const remainingRequests = "x-ms-ratelimit-burst-remaining-xrm-requests";
const remainingTime = "x-ms-ratelimit-time-remaining-xrm-requests";

export function makeBackgroundPace(limits: ServiceLimits, clock: Pick<Clock, "elapsed" | "sleep">): BackgroundPace {
  const requests = makeAllowance(limits.requests, limits.windowSeconds, clock);
  const seconds = makeAllowance(limits.executionSeconds, limits.windowSeconds, clock);
  const durations = makeExpectedDuration();
  let last: Promise<unknown> = Promise.resolve();

  async function waitForRoom(rows: number): Promise<Turn> {
    const expected = durations.expect(rows);
    const latest = clock.elapsed() + longestWaitSeconds * 1000;
    for (;;) {
      const wait = Math.max(requests.secondsUntil(1), seconds.secondsUntil(expected)) * 1000;
      const left = latest - clock.elapsed();
      if (wait <= 0 || left <= 0) break;
      await clock.sleep(Math.ceil(Math.min(wait, left)));
    }
    requests.reserve(1);
    seconds.reserve(expected);
    return { rows, reservedSeconds: expected };
  }

  return {
    turn(rows) {
      const turn = last.then(() => waitForRoom(rows));
      last = turn;
      return turn;
    },
    begin(turn) {
      const beganAt = clock.elapsed();
      const used = [requests.used(), seconds.used()] as const;
      return (answer) => {
        const took = (clock.elapsed() - beganAt) / 1000;
        requests.spend(1, turn ? 1 : 0);
        seconds.spend(took, turn?.reservedSeconds ?? 0);
        if (turn) durations.note(turn.rows, took);
        if (answer?.status === 429) {
          requests.cut();
          seconds.cut();
        }
        noteRemaining(requests, answer?.headers.get(remainingRequests), used[0]);
        noteRemaining(seconds, answer?.headers.get(remainingTime), used[1]);
      };
    },
  };
}

function noteRemaining(allowance: Allowance, header: string | null | undefined, usedThen: number): void {
  const remaining = Number(header ?? Number.NaN);
  if (Number.isFinite(remaining)) allowance.noteRemaining(remaining, usedThen);
}
