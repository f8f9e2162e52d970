import { makeFakeContext } from "../testing/fake-context";
import { makeCalendar, toDay } from "./calendar";

test("a calendar date is the same day in every zone", () => {
  const { date, dayAndMonth, month, monthAndYear } = makeCalendar("en-GB");
  expect(date("2025-07-15")).toBe("15 Jul 2025");
  expect(dayAndMonth("2025-07-15")).toBe("15 Jul");
  expect([month("2025-07"), monthAndYear("2025-07")]).toEqual(["Jul", "Jul 2025"]);
});

test("the day of a moment is that of the user's clock", () => {
  const { userSettings } = makeFakeContext({ control: "SalesHistory", parameters: {}, offsetMinutes: 120 });
  expect(toDay(new Date("2025-04-07T22:30:00Z"), userSettings)).toBe("2025-04-08");
});
