import { makeFakeContext } from "../testing/fake-context";
import { makeMoments } from "./moments";

function moments(options: { offsetMinutes?: number; timePattern?: string }, locale = "en-GB") {
  const { userSettings } = makeFakeContext({ control: "CommitmentStatus", parameters: {}, ...options });
  return makeMoments(userSettings, locale);
}

const now = new Date("2025-04-07T22:30:00Z");

test("a moment is told in the user's zone, whatever the browser's is", () => {
  expect(moments({ offsetMinutes: 120 }).moment(now)).toBe("8 Apr 2025 00:30");
  expect(moments({ offsetMinutes: -300 }).moment(now)).toBe("7 Apr 2025 17:30");
});

test("the clock has 12 or 24 hours as the user's settings say", () => {
  expect(moments({ timePattern: "h:mm tt" }).time(now, now)).toBe("10:30 pm");
  expect(moments({ timePattern: "HH:mm" }).time(new Date("2025-04-07T00:05:00Z"), now)).toBe("00:05");
});

test("today is told by the clock alone, another day with its date, as the user's days go", () => {
  const { time } = moments({ offsetMinutes: 120 });
  expect(time(new Date("2025-04-07T22:05:00Z"), now)).toBe("00:05");
  expect(time(new Date("2025-04-07T21:55:00Z"), now)).toBe("7 Apr 2025 23:55");
});

test("a month is named in the language of the words", () => {
  expect(moments({}, "de-DE").day(now)).toBe("7. Apr. 2025");
  expect(moments({}, "da-DK").day(now)).toBe("7. apr. 2025");
});
