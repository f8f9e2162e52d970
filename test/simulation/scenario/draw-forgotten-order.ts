import { troubledSeconds } from "../time/durations";
import { makeRandomFor } from "../time/random";
import type { TimedAct } from "./act";

/**
 * In one schedule of five an order of the first second is left alone until its date is moved at the very end, which no stamp shows and no
 * stream reads again.
 */
export function drawForgottenOrder(seed: number, accounts: number): readonly TimedAct[] {
  const random = makeRandomFor(seed, "forgotten order");
  if (!random.chance(0.2)) return [];
  const account = random.between(0, accounts - 1);
  return [
    { at: 0.5, act: { is: "enterOrder", account } },
    { at: troubledSeconds - 1, act: { is: "moveEntered", account, date: "2028-07-01" } },
  ];
}
