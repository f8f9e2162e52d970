import fc from "fast-check";
import { retryDelaySeconds } from "./retry";

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("waits grow from seconds to half an hour", () => {
  expect([1, 2, 3, 4, 5, 50].map((attempt) => retryDelaySeconds({ attempt, random: 0.5 }))).toEqual([
    5, 30, 120, 600, 1800, 1800,
  ]);
});

test("no wait is longer than an hour unless the service asks for it", () => {
  fc.assert(
    fc.property(fc.nat(), unit, (attempt, random) => retryDelaySeconds({ attempt: attempt + 1, random }) <= 3600),
  );
});

test("what the service asks for is a lower bound", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(10000), unit, (attempt, retryAfterSeconds, random) => {
      return retryDelaySeconds({ attempt, retryAfterSeconds, random }) >= retryAfterSeconds;
    }),
  );
});
