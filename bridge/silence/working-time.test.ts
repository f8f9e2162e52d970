import fc from "fast-check";
import { afterWorkingSeconds, workingSecondsBetween, type WorkingTime } from "./working-time";

const office: WorkingTime = {
  timeZone: "Europe/Copenhagen",
  weekdays: [1, 2, 3, 4, 5],
  from: 8 * 60,
  until: 16 * 60 + 30,
  closedOn: ["2025-12-24", "2025-12-25", "2025-12-26"],
};
const hour = 3600;
const at = (text: string) => new Date(text);

test("a night and a weekend are not waited for", () => {
  const friday = at("2025-04-04T16:00:00+02:00");
  expect(afterWorkingSeconds(friday, 2 * hour, office)).toEqual(at("2025-04-07T09:30:00+02:00"));
  expect(workingSecondsBetween(friday, at("2025-04-07T09:30:00+02:00"), office)).toBe(2 * hour);
});

test("what is asked at night is expected in the morning", () => {
  expect(afterWorkingSeconds(at("2025-04-08T02:00:00+02:00"), hour, office)).toEqual(at("2025-04-08T09:00:00+02:00"));
  expect(afterWorkingSeconds(at("2025-04-08T22:00:00+02:00"), hour, office)).toEqual(at("2025-04-09T09:00:00+02:00"));
});

test("days on which nobody works are left out", () => {
  const eve = at("2025-12-23T16:00:00+01:00");
  expect(afterWorkingSeconds(eve, hour, office)).toEqual(at("2025-12-29T08:30:00+01:00"));
});

test("an answer given out of hours took no time of theirs", () => {
  expect(workingSecondsBetween(at("2025-04-05T10:00:00Z"), at("2025-04-06T10:00:00Z"), office)).toBe(0);
  expect(workingSecondsBetween(at("2025-04-08T10:00:00Z"), at("2025-04-08T09:00:00Z"), office)).toBe(0);
});

test("hours are those of the clocks on the wall, also on the day they are put forward", () => {
  const everyDay: WorkingTime = { ...office, weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, until: 24 * 60 };
  const [midnight, next] = [at("2025-03-30T00:00:00+01:00"), at("2025-03-31T00:00:00+02:00")];
  expect(workingSecondsBetween(midnight, next, everyDay)).toBe(23 * hour);
  expect(afterWorkingSeconds(at("2025-03-28T16:30:00+01:00"), hour, office)).toEqual(at("2025-03-31T09:00:00+02:00"));
});

test("without working time every hour counts", () => {
  const night = at("2025-04-05T01:00:00Z");
  expect(afterWorkingSeconds(night, hour, undefined)).toEqual(at("2025-04-05T02:00:00Z"));
  expect(workingSecondsBetween(night, at("2025-04-05T02:00:00Z"), undefined)).toBe(hour);
});

test("so much working time as is waited for lies before the moment it is over", () => {
  const moment = fc.date({ min: at("2024-01-01"), max: at("2027-01-01"), noInvalidDate: true });
  const working = fc.record({
    timeZone: fc.constantFrom("UTC", "Europe/Copenhagen", "America/New_York", "Australia/Lord_Howe"),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 719 }),
    until: fc.integer({ min: 720, max: 1440 }),
    closedOn: fc.constantFrom([], ["2025-03-30", "2026-10-25"]),
  });
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 200_000 }), working, (from, seconds, hours) => {
      const by = afterWorkingSeconds(from, seconds, hours);
      expect(by >= from).toBe(true);
      expect(workingSecondsBetween(from, by, hours)).toBeCloseTo(seconds, 6);
    }),
  );
});
