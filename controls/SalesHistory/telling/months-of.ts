import { subtract, toNumber, zero, type Decimal } from "#model/decimal";
import type { SalesBook } from "../../shared/mirror/sales";
import type { MonthMark } from "../../shared/ui/chart/MonthChart";
import { tellSigned } from "../../shared/host/signed";
import type { Teller } from "../words";

/** A month beside the same month a year before, in the user's words. */
export interface MonthPair extends MonthMark {
  readonly name: string;
  readonly now: Decimal;
  readonly before: Decimal;
  readonly difference: string;
}

/** The twelve months up to the day of the figures; a month without sales is a zero. */
export function monthsOf(book: SalesBook, { say, amount, month, monthAndYear, today }: Teller): readonly MonthPair[] {
  const last = (book.asOf ?? today).slice(0, 7);
  return Array.from({ length: 12 }, (_, index) => {
    const key = addMonths(last, index - 11);
    const now = book.months.get(key) ?? zero;
    const before = book.months.get(addMonths(key, -12)) ?? zero;
    const difference = tellSigned(subtract(now, before), amount);
    const name = monthAndYear(key);
    return {
      month: key,
      label: month(key),
      year: key.slice(0, 4),
      name,
      now,
      before,
      difference,
      values: [toNumber(now), toNumber(before)],
      spoken: say("Spoken", { month: name, now: amount(now), before: amount(before), currency: book.currency }),
    };
  });
}

/** Of a month, yyyy-mm. */
export function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}
