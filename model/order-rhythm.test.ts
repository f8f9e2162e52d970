import { orderRhythm } from "./order-rhythm";

const monthly = ["2025-01-16", "2025-02-14", "2025-03-17", "2025-04-16", "2025-05-16"];

test("the rhythm is the usual interval, how far it strays, and when the next order was expected by", () => {
  expect(orderRhythm(monthly, "2025-06-30")).toEqual({
    sample: 5,
    usualDays: 30,
    spreadDays: 1,
    lastOn: "2025-05-16",
    daysSinceLast: 45,
    expectedBy: "2025-06-16",
    isSlowing: true,
  });
});

test("on the last expected day a customer is not slowing yet", () => {
  expect(orderRhythm(monthly, "2025-06-16")?.isSlowing).toBe(false);
  expect(orderRhythm(monthly, "2025-06-17")?.isSlowing).toBe(true);
});

test("fewer than four days with orders tell no rhythm, and several orders of a day are one", () => {
  expect(orderRhythm(["2025-01-16", "2025-02-14", "2025-03-17", "2025-03-17"], "2025-06-30")).toBeUndefined();
  expect(orderRhythm([], "2025-06-30")).toBeUndefined();
});

test("one long gap does not change what is usual", () => {
  const withGap = ["2024-06-01", ...monthly];
  expect(orderRhythm(withGap, "2025-05-20")).toMatchObject({ usualDays: 30, isSlowing: false });
});

test("the order of the dates does not matter", () => {
  expect(orderRhythm([...monthly].reverse(), "2025-06-30")).toEqual(orderRhythm(monthly, "2025-06-30"));
});
