import { DateTime, type DateTimeUnit } from "luxon";

/** A stretch of time in the caller's time zone; null where it has no end. */
export interface DateRange {
  readonly from: DateTime | null;
  /** Not part of the range, unless it is said to be. */
  readonly to: DateTime | null;
  readonly toIncluded: boolean;
}

type Unit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

/** Operators without a value: a whole period, counted from the current one. */
const wholePeriods: Readonly<Record<string, readonly [unit: Unit, offset: number]>> = {
  yesterday: ["day", -1],
  today: ["day", 0],
  tomorrow: ["day", 1],
  "last-week": ["week", -1],
  "this-week": ["week", 0],
  "next-week": ["week", 1],
  "last-month": ["month", -1],
  "this-month": ["month", 0],
  "next-month": ["month", 1],
  "last-year": ["year", -1],
  "this-year": ["year", 0],
  "next-year": ["year", 1],
  "last-fiscal-period": ["quarter", -1],
  "this-fiscal-period": ["quarter", 0],
  "next-fiscal-period": ["quarter", 1],
  "last-fiscal-year": ["year", -1],
  "this-fiscal-year": ["year", 0],
  "next-fiscal-year": ["year", 1],
};

const units: Readonly<Record<string, Unit>> = {
  minutes: "minute",
  hours: "hour",
  days: "day",
  weeks: "week",
  months: "month",
  years: "year",
  "fiscal-periods": "quarter",
  "fiscal-years": "year",
};

/** Operators that count in hours or minutes say nothing about dates without time. */
export function needsTime(operator: string): boolean {
  return /-(?:hours|minutes)$/.test(operator);
}

/** The range of an operator without a value; undefined for any other operator. `now` is in the caller's time zone. */
export function fixedRange(operator: string, now: DateTime): DateRange | undefined {
  if (operator === "last-seven-days") return countedRange("last-x-days", 7, now);
  if (operator === "next-seven-days") return countedRange("next-x-days", 7, now);
  const period = wholePeriods[operator];
  if (period === undefined) return undefined;
  const [unit, offset] = period;
  const from = add(startOf(now, unit), unit, offset);
  return upTo(from, add(from, unit, 1));
}

/**
 * The range of an operator that counts (`last-x-days`); undefined for any other operator. "Last" begins with the midnight so many periods ago
 * and ends now, "next" begins now and ends with the last midnight, "older than" ends before the midnight; hours begin with the hour. Fiscal
 * periods are whole ones, the current one left out. (learn.microsoft.com, fetchxml/reference/operators; observed in markcarrington.dev,
 * FetchXML date filtering.)
 */
export function countedRange(operator: string, count: number, now: DateTime): DateRange | undefined {
  const match = /^(last|next|olderthan)-x-(.+)$/.exec(operator);
  const unit = units[match?.[2] ?? ""];
  if (match === null || unit === undefined) return undefined;
  const direction = match[1];
  if (operator.includes("fiscal")) {
    const current = startOf(now, unit);
    const next = add(current, unit, 1);
    return direction === "last" ? upTo(add(current, unit, -count), current) : upTo(next, add(next, unit, count));
  }
  const hasTime = needsTime(operator);
  if (direction === "olderthan") return upTo(null, add(hasTime ? now : now.startOf("day"), unit, -count));
  if (direction === "last") {
    return { from: add(now.startOf(hasTime ? "hour" : "day"), unit, -count), to: now, toIncluded: true };
  }
  return hasTime
    ? { from: now, to: add(now, unit, count), toIncluded: true }
    : upTo(now, add(now.startOf("day").plus({ days: 1 }), unit, count));
}

/** The range of `in-fiscal-…-year`; undefined for any other operator. Fiscal years begin on January 1st and have four periods. */
export function fiscalRange(operator: string, values: readonly number[], now: DateTime): DateRange | undefined {
  const [first = 0, second = 0] = values;
  const yearStart = (year: number): DateTime => DateTime.fromObject({ year }, { zone: now.zone });
  if (operator === "in-fiscal-year") return upTo(yearStart(first), yearStart(first + 1));
  const start = yearStart(second).plus({ quarters: first - 1 });
  const end = start.plus({ quarters: 1 });
  switch (operator) {
    case "in-fiscal-period-and-year":
      return upTo(start, end);
    case "in-or-before-fiscal-period-and-year":
      return upTo(null, end);
    case "in-or-after-fiscal-period-and-year":
      return upTo(start, null);
    default:
      return undefined;
  }
}

/** The range of `on`, `on-or-before`, `on-or-after` a day; undefined for any other operator. */
export function dayRange(operator: string, day: DateTime): DateRange | undefined {
  const start = day.startOf("day");
  const end = start.plus({ days: 1 });
  switch (operator) {
    case "on":
      return upTo(start, end);
    case "on-or-before":
      return upTo(null, end);
    case "on-or-after":
      return upTo(start, null);
    default:
      return undefined;
  }
}

function upTo(from: DateTime | null, to: DateTime | null): DateRange {
  return { from, to, toIncluded: false };
}

function add(moment: DateTime, unit: Unit, count: number): DateTime {
  return moment.plus({ [unit]: count });
}

/** Weeks begin on Sunday, as in a new organisation. */
function startOf(moment: DateTime, unit: Unit): DateTime {
  const day = moment.startOf("day");
  return unit === "week" ? day.minus({ days: day.weekday % 7 }) : moment.startOf(unit satisfies DateTimeUnit);
}
