import { makeFakeContext, type FakeContextOptions } from "../testing/fake-context";
import { makeWords } from "../words/words";
import { makeCalendar, type CalendarWord } from "./calendar";
import { makeMoments } from "./moments";

function moments(options: Pick<FakeContextOptions<object>, "offsetMinutes" | "timePattern" | "languageId">) {
  const context = makeFakeContext({ control: "CommitmentStatus", parameters: {}, ...options });
  return makeMoments(context.userSettings, makeCalendar(makeWords<CalendarWord>(context.resources, false)));
}

const now = new Date("2025-04-07T22:30:00Z");

test("a moment is told in the user's zone, whatever the browser's is", () => {
  expect(moments({ offsetMinutes: 120 }).moment(now)).toBe("8 Apr 2025 00:30");
  expect(moments({ offsetMinutes: -300 }).moment(now)).toBe("7 Apr 2025 17:30");
});

test.each([
  ["h:mm tt", "12:05 AM", "10:30 PM"],
  ["hh:mm tt", "12:05 AM", "10:30 PM"],
  ["HH:mm", "00:05", "22:30"],
  ["H.mm", "0.05", "22.30"],
  ["HH 'h' mm", "00 h 05", "22 h 30"],
])("the clock is read as the user's pattern %s says", (timePattern, early, late) => {
  const { time } = moments({ timePattern });
  expect([time(new Date("2025-04-07T00:05:00Z"), now), time(now, now)]).toEqual([early, late]);
});

test("today is told by the clock alone, another day with its date, as the user's days go", () => {
  const { time } = moments({ offsetMinutes: 120 });
  expect(time(new Date("2025-04-07T22:05:00Z"), now)).toBe("00:05");
  expect(time(new Date("2025-04-07T21:55:00Z"), now)).toBe("7 Apr 2025 23:55");
});

test("a month is named in the language of the words", () => {
  expect(moments({ languageId: 1031 }).day(now)).toBe("7. Apr. 2025");
  expect(moments({ languageId: 1030 }).day(now)).toBe("7. apr. 2025");
});
