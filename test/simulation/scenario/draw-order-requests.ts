import { submittingSeconds } from "../time/durations";
import { makeRandomFor } from "../time/random";
import type { TimedAct } from "./act";

/** What a seller asks about a request that was submitted before. */
export interface OrderRequestFacts {
  readonly id: string;
  readonly kind: "WithdrawalRequested" | "CancellationRequested" | "ChangesAccepted";
  /** The request it is about, by its number in the schedule. */
  readonly request: number;
}

/** Withdrawals come soon, so that they meet what is being sent. */
const kinds = ["WithdrawalRequested", "WithdrawalRequested", "CancellationRequested", "ChangesAccepted"] as const;

/** Sellers change their minds about one request of five. */
export function drawOrderRequests(seed: number, requests: number): readonly OrderRequestFacts[] {
  const random = makeRandomFor(seed, "order requests");
  return Array.from({ length: requests }, (_, request) => ({
    id: random.uuid(),
    kind: random.pick(kinds),
    request,
  })).filter(() => random.chance(0.2));
}

/** When each of them is asked, in seconds; of a request that is not there by then nothing is asked. */
export function drawAsking(seed: number, { length }: readonly OrderRequestFacts[]): readonly TimedAct[] {
  const random = makeRandomFor(seed, "asking");
  return Array.from({ length }, (_, orderRequest) => {
    return { at: random.between(20, submittingSeconds * 14) / 10, act: { is: "ask", orderRequest } };
  });
}
