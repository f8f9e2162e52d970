import type { Clock } from "../ports/clock";
import { makeAllowance, type Allowance } from "./allowance";
import type { ServiceLimits } from "./service-limits";

/** A request comes to its end: with an answer, or with none. */
export type Finish = (answer: { readonly status: number; readonly headers: Headers } | undefined) => void;

/**
 * Keeps work in the background, as a first load, below Dataverse's limits, so that the rest of the bridge never meets them: requests in
 * the background wait for their turn, all others go at once and are taken off what the background may use.
 */
export interface BackgroundPace {
  /** Resolves when a request in the background may be sent. */
  turn(): Promise<Turn>;
  /** A request is being sent; one in the background has had its turn. */
  begin(turn: Turn | undefined): Finish;
}

/** What is kept for a request until it is known what it used. */
export interface Turn {
  readonly reservedSeconds: number;
}

/** Nothing in the background stands still for ever: one request after that long, whatever else goes on. It fits into what is kept free. */
const longestWaitSeconds = 10;

/** Until the first request in the background is over. */
const expectedFirst = 1;

/** How much the latest request says about the next. */
const weightOfLatest = 0.2;

/** What is left of the limits, on every answer. Meant for people who look for a fault, so without them we go by what we count. */
const remainingRequests = "x-ms-ratelimit-burst-remaining-xrm-requests";
const remainingTime = "x-ms-ratelimit-time-remaining-xrm-requests";

export function makeBackgroundPace(limits: ServiceLimits, clock: Pick<Clock, "elapsed" | "sleep">): BackgroundPace {
  const requests = makeAllowance(limits.requests, limits.windowSeconds, clock);
  const seconds = makeAllowance(limits.executionSeconds, limits.windowSeconds, clock);
  let expected = expectedFirst;
  let last: Promise<unknown> = Promise.resolve();

  async function waitForRoom(): Promise<Turn> {
    const latest = clock.elapsed() + longestWaitSeconds * 1000;
    for (;;) {
      const wait = Math.max(requests.secondsUntil(1), seconds.secondsUntil(expected)) * 1000;
      const left = latest - clock.elapsed();
      if (wait <= 0 || left <= 0) break;
      await clock.sleep(Math.ceil(Math.min(wait, left)));
    }
    requests.reserve(1);
    seconds.reserve(expected);
    return { reservedSeconds: expected };
  }

  return {
    turn() {
      const turn = last.then(waitForRoom);
      last = turn;
      return turn;
    },
    begin(turn) {
      const beganAt = clock.elapsed();
      return (answer) => {
        const took = (clock.elapsed() - beganAt) / 1000;
        requests.spend(1, turn ? 1 : 0);
        seconds.spend(took, turn?.reservedSeconds ?? 0);
        if (turn) expected += weightOfLatest * (took - expected);
        if (answer?.status === 429) {
          requests.cut();
          seconds.cut();
        }
        noteRemaining(requests, answer?.headers.get(remainingRequests));
        noteRemaining(seconds, answer?.headers.get(remainingTime));
      };
    },
  };
}

function noteRemaining(allowance: Allowance, header: string | null | undefined): void {
  const remaining = Number(header ?? Number.NaN);
  if (Number.isFinite(remaining)) allowance.noteRemaining(remaining);
}
