import { describeResult } from "./describe-result";
import { runSeed } from "./run-schedule";
import { shrink } from "./shrink";

jest.setTimeout(600_000);

test("no schedule of faults breaks a promise", async () => {
  for (let seed = 1; seed <= 300; seed++) {
    const result = await runSeed(seed);
    if (result.violations.length > 0) throw new Error(describeResult(await shrink(result)));
  }
});

test("the same seed makes the same event log", async () => {
  for (let seed = 1; seed <= 5; seed++) {
    const [first, second] = [await runSeed(seed), await runSeed(seed)];
    expect(first.lines.length).toBeGreaterThan(50);
    expect(second.fingerprint).toBe(first.fingerprint);
  }
});
