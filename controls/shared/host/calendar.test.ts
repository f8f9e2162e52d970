import { makeFakeContext } from "../testing/fake-context";
import { readResx } from "../testing/read-resx";
import { makeWords } from "../words/words";
import { makeCalendar, toDay, type CalendarWord } from "./calendar";

const controls = ["CommitmentStatus", "OrderLines", "PaymentPatterns", "SalesHistory"] as const;

function calendarOf(control: (typeof controls)[number], languageId: 1033 | 1031 | 1030) {
  const { resources } = makeFakeContext({ control, parameters: {}, languageId });
  return makeCalendar(makeWords<CalendarWord>(resources, false));
}

test("a calendar date is told by its day, its month and its year", () => {
  const { date, dayAndMonth, month, monthAndYear } = calendarOf("SalesHistory", 1033);
  expect(date("2025-07-15")).toBe("15 Jul 2025");
  expect(dayAndMonth("2025-07-05")).toBe("5 Jul");
  expect([month("2025-07"), monthAndYear("2025-07")]).toEqual(["Jul", "Jul 2025"]);
});

test("in German and Danish the day is an ordinal and months are shortened as that language does", () => {
  const german = calendarOf("SalesHistory", 1031);
  expect([german.date("2025-04-07"), german.dayAndMonth("2025-03-07")]).toEqual(["7. Apr. 2025", "7. März"]);
  expect([german.month("2025-09"), german.monthAndYear("2025-12")]).toEqual(["Sept", "Dez. 2025"]);
  expect(calendarOf("SalesHistory", 1030).date("2025-05-07")).toBe("7. maj 2025");
});

test.each(controls)("%s names the same twelve months in each language as the others", (control) => {
  for (const languageId of [1033, 1031, 1030]) {
    const months = readResx(control, languageId).get("Months");
    expect(months?.split(" ")).toHaveLength(12);
    expect(months).toBe(readResx("CommitmentStatus", languageId).get("Months"));
  }
});

test("the day of a moment is that of the user's clock", () => {
  const { userSettings } = makeFakeContext({ control: "SalesHistory", parameters: {}, offsetMinutes: 120 });
  expect(toDay(new Date("2025-04-07T22:30:00Z"), userSettings)).toBe("2025-04-08");
});
