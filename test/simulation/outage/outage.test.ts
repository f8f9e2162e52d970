import { runOutage, type OutageResult } from "./run-outage";

jest.setTimeout(3_600_000);

/** ACCORD_OUTAGE_REQUESTS=10000 submits so many. */
const requests = Number(process.env.ACCORD_OUTAGE_REQUESTS ?? "300");
const hours = 72;

let result: OutageResult;

beforeAll(async () => {
  result = await runOutage({ requests, hours, beginsAtSeconds: 300, seed: 1 });
});

test(`after ${hours} hours without the ERP all of ${requests} requests are answered, none doubled, none parked`, () => {
  expect(result.violations).toEqual([]);
  const ends = new Set(result.outcomes.map(({ answer, delivery, orders }) => `${answer} ${delivery} ${orders}`));
  expect([...ends]).toEqual(["Acknowledged Delivered 1"]);
  expect(result.outcomes).toHaveLength(requests);
});

test("an ERP that is away is asked seldom: one probe a minute after the first five", () => {
  const late = result.askedAt.filter((second) => second > 300);
  expect(late.length).toBeGreaterThan((hours - 1) * 60 * 0.5);
  for (const [at, second] of late.entries()) {
    const next = late[at + 1];
    if (next !== undefined) expect(next - second).toBeGreaterThanOrEqual(60);
  }
  expect(result.askedAt.length).toBeLessThan(hours * 60 + 60);
});

test("attempts are bounded, and so is what Dataverse is asked meanwhile", () => {
  const attempts = result.outcomes.map((outcome) => outcome.attempts);
  expect(Math.max(...attempts)).toBeLessThanOrEqual(200);
  const all = attempts.reduce((sum, each) => sum + each, 0);
  // Each request is tried when it is submitted and when the ERP is back; a probe may be an attempt of the four in hand.
  expect(all).toBeLessThanOrEqual(3 * requests + 4 * hours * 60);
});

test("once the ERP is back everything goes out at once, not when its next attempt was planned", () => {
  expect(result.secondsToDrain).toBeLessThan(600 + 60 + requests);
});
