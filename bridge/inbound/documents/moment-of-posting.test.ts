import { momentOfPosting } from "./moment-of-posting";

test("what was stamped on the day of its posting happened when it was stamped", () => {
  expect(momentOfPosting("2025-06-30", "2025-06-30T14:02:11.37Z")).toEqual(new Date("2025-06-30T14:02:11.37Z"));
});

test("what was stamped on another day happened on the day of its posting, at no known hour", () => {
  expect(momentOfPosting("2025-05-12", "2025-06-30T14:02:11.37Z")).toEqual(new Date("2025-05-12T00:00:00Z"));
});

test("without a day there is the stamp", () => {
  expect(momentOfPosting(null, "2025-06-30T14:02:11.37Z")).toEqual(new Date("2025-06-30T14:02:11.37Z"));
});

test("a stamp that is no moment, as of other ERPs, is not asked for the hour", () => {
  expect(momentOfPosting("2025-05-12", "00000017")).toEqual(new Date("2025-05-12T00:00:00Z"));
});
