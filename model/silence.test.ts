import fc from "fast-check";
import { answers } from "./answer";
import { intentKinds } from "./intents/kind";
import { endingAnswers, expectedSeconds, isUnanswered } from "./silence";

const times = { floorSeconds: 1800, untilLearnedSeconds: 14_400 };

test("until five answers were seen, what is configured holds", () => {
  expect(expectedSeconds([], times)).toBe(14_400);
  expect(expectedSeconds([9000, 9000, 9000, 9000], times)).toBe(14_400);
  expect(expectedSeconds([9000, 9000, 9000, 9000, 9000], times)).toBe(9000);
});

test("nine of ten answers came sooner than the one that is late", () => {
  const past = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((hours) => hours * 3600);
  expect(expectedSeconds(past, times)).toBe(9 * 3600);
});

test("a quick ERP alarms nobody before the floor", () => {
  expect(expectedSeconds([2, 2, 2, 2, 2, 2], times)).toBe(1800);
});

test("no order of the past answers changes what is expected, and it never lies beyond the slowest of them or below the floor", () => {
  const past = fc.array(fc.nat({ max: 10_000_000 }), { minLength: 5, maxLength: 100 });
  fc.assert(
    fc.property(past, (seconds) => {
      const expected = expectedSeconds(seconds, times);
      expect(expectedSeconds([...seconds].reverse(), times)).toBe(expected);
      expect(expected).toBeGreaterThanOrEqual(times.floorSeconds);
      expect(expected).toBeLessThanOrEqual(Math.max(times.floorSeconds, ...seconds));
    }),
  );
});

test("what ends the waiting is never silence", () => {
  for (const kind of intentKinds.names) {
    for (const answer of endingAnswers(kind)) expect([kind, answer, isUnanswered(kind, answer)]).toContain(false);
    expect(isUnanswered(kind, "OnHold")).toBe(false);
    expect(answers.names.filter((answer) => isUnanswered(kind, answer))).toContain("Submitted");
  }
  expect(isUnanswered("OpportunityApproved", "Acknowledged")).toBe(false);
  expect(isUnanswered("DealReadyForFulfillment", "Acknowledged")).toBe(true);
});
