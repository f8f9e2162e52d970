import { DateTime } from "luxon";

const units = { D: "day", W: "week", M: "month", Q: "quarter", Y: "year" } as const;

/** AL's way to write a span of time: `30D`, `1M`, `CM` (the end of the current month), `CM+14D`. */
export function isDateFormula(text: string): boolean {
  return /^([+-]?(C[DWMQY]|\d+[DWMQY]))*$/i.test(text);
}

/** Throws a RangeError for text that is no date formula; an empty one adds nothing. */
export function addDateFormula(from: string, formula: string): string {
  if (!isDateFormula(formula)) throw new RangeError(`"${formula}" is no date formula`);
  const parts = formula.toUpperCase().match(/[+-]?(C[DWMQY]|\d+[DWMQY])/g) ?? [];
  return parts.reduce(addPart, DateTime.fromISO(from, { zone: "utc" })).toISODate() ?? from;
}

function addPart(date: DateTime, part: string): DateTime {
  const [, sign, current, digits, unit] = /^([+-]?)(C?)(\d*)([DWMQY])$/.exec(part) ?? [];
  const name = units[unit as keyof typeof units];
  if (current === "C") return sign === "-" ? date.startOf(name) : date.endOf(name);
  return date.plus({ [name]: Number(digits) * (sign === "-" ? -1 : 1) });
}
