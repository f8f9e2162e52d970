import fc from "fast-check";
import { failureClasses, type FailureClass } from "./failure";
import { isRetried, planRetry } from "./retry";

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const passing: readonly FailureClass[] = ["Transient", "Throttled", "SignIn", "Dependency"];
const lasting = failureClasses.names.filter((failure) => !passing.includes(failure));

function secondsAfter(failure: FailureClass, attempt: number, random = 0.5, retryAfterSeconds = 0): number {
  const plan = planRetry({ failure, attempt, random, retryAfterSeconds });
  if (plan.is === "parked") throw new Error(`${failure} is parked`);
  return plan.afterSeconds;
}

test.each(["Transient", "Throttled", "SignIn"] as const)(
  "waits after %s grow from seconds to half an hour",
  (failure) => {
    const waits = [1, 2, 3, 4, 5, 50].map((attempt) => secondsAfter(failure, attempt));
    expect(waits).toEqual([5, 30, 120, 600, 1800, 1800]);
  },
);

test("what waits for something of our own looks again every few seconds", () => {
  expect([1, 2, 50].map((attempt) => secondsAfter("Dependency", attempt))).toEqual([5, 5, 5]);
});

test.each(lasting)("%s is parked at once, whatever the service asked for", (failure) => {
  expect(planRetry({ failure, attempt: 1, random: 0.5, retryAfterSeconds: 30 })).toEqual({ is: "parked" });
  expect(isRetried(failure)).toBe(false);
});

test("72 hours of a passing fault, and any number more, are outlasted with few attempts", () => {
  fc.assert(
    fc.property(fc.constantFrom("Transient", "Throttled", "SignIn"), unit, (failure: FailureClass, random) => {
      let seconds = 0;
      let attempts = 0;
      while (seconds < 72 * 3600) seconds += secondsAfter(failure, ++attempts, random);
      return attempts >= 120 && attempts <= 190;
    }),
  );
  expect(secondsAfter("Transient", 1_000_000)).toBe(1800);
});

test("attempts that fail together do not come back together", () => {
  const waits = [0, 0.25, 0.5, 0.75, 0.999].map((random) => secondsAfter("Transient", 5, random));
  expect(waits).toEqual([1440, 1620, 1800, 1980, 2159]);
});

test("no wait is longer than an hour unless the service asks for it", () => {
  fc.assert(fc.property(fc.nat(), unit, (attempt, random) => secondsAfter("Transient", attempt + 1, random) <= 3600));
});

test("what the service asks for is a lower bound", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(10000), unit, (attempt, retryAfterSeconds, random) => {
      return secondsAfter("Throttled", attempt, random, retryAfterSeconds) >= retryAfterSeconds;
    }),
  );
});
