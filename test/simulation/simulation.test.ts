import { describeResult } from "./describe-result";
import { runSeed } from "./run-schedule";
import { shrink } from "./shrink";

jest.setTimeout(600_000);

/** As many as take some two minutes; SIMULATED_SCHEDULES asks for more. */
const schedules = Number(process.env.SIMULATED_SCHEDULES ?? "2000");
const atATime = 100;
const firstSeeds = Array.from({ length: Math.ceil(schedules / atATime) }, (_, at) => 1 + at * atATime);

describe("no schedule of faults breaks a promise", () => {
  test.each(firstSeeds)(`the ${atATime} from seed %i on`, async (first) => {
    for (let seed = first; seed < first + atATime; seed++) {
      const result = await runSeed(seed);
      if (result.violations.length > 0) throw new Error(describeResult(await shrink(result)));
    }
  });
});

test("the same seed makes the same event log", async () => {
  for (let seed = 1; seed <= 5; seed++) {
    const [first, second] = [await runSeed(seed), await runSeed(seed)];
    expect(first.lines().length).toBeGreaterThan(50);
    expect(second.fingerprint).toBe(first.fingerprint);
  }
});
