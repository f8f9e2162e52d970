import { troubledSeconds } from "../time/durations";
import { makeRandomFor } from "../time/random";
import type { TimedAct } from "./act";

/** What operators do by hand while things go wrong: they know no better than the bridge what is under way. */
export function drawOperations(seed: number, requests: number): readonly TimedAct[] {
  const random = makeRandomFor(seed, "operations");
  const acts: TimedAct[] = [];
  while (random.chance(0.25)) {
    const kind = random.pick(["Park", "Retry", "RetryGroup", "Replay"] as const);
    const act = { is: "instruct", kind, request: random.between(0, requests - 1), id: random.uuid() } as const;
    acts.push({ at: random.between(20, (troubledSeconds - 5) * 10) / 10, act });
  }
  return acts;
}
