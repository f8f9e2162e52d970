import fc from "fast-check";
import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  isCalendarDate,
  lastOfMonth,
  makeCalendarOf,
  monthsFrom,
} from "./calendar-date";

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(calendarDate("1990-01-01"), count));

test("a day that does not exist is none", () => {
  expect(["2025-02-29", "2025-6-1", "2025-06-31", "", "30.06.2025"].filter(isCalendarDate)).toEqual([]);
  expect(() => calendarDate("2025-02-29")).toThrow('"2025-02-29" is not a day');
});

test("the day is the company's, not that of UTC", () => {
  const moment = new Date("2025-06-30T22:30:00Z");
  expect(makeCalendarOf("Europe/Berlin")(moment)).toBe("2025-07-01");
  expect(makeCalendarOf("America/New_York")(moment)).toBe("2025-06-30");
});

test("months count from last day to last day", () => {
  expect(addMonths(calendarDate("2025-06-30"), -3)).toBe("2025-03-31");
  expect(addMonths(calendarDate("2024-02-29"), 12)).toBe("2025-02-28");
  expect(addMonths(calendarDate("2025-01-30"), 1)).toBe("2025-02-28");
  expect(lastOfMonth(calendarDate("2024-02-10"))).toBe("2024-02-29");
});

test("months are listed with both ends", () => {
  expect(monthsFrom(calendarDate("2024-11-30"), calendarDate("2025-01-01"))).toEqual([
    "2024-11-01",
    "2024-12-01",
    "2025-01-01",
  ]);
});

test("days there and back are the same day, over every change of summer time", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -800, max: 800 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(addDays(addDays(day, count), -count)).toBe(day);
    }),
  );
});
