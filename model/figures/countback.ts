import {
  addDays,
  addMonths,
  daysBetween,
  earlier,
  firstOfMonth,
  lastOfMonth,
  type CalendarDate,
} from "../calendar-date";
import { add, compare, multiply, quotient, subtract, zero, type Decimal } from "../decimal";
import type { SalesMonth } from "../sales/sales-months";
import { figurePlaces } from "./average";
import { isPositive, toDays } from "./invoice-item";

/** Days sales outstanding by counting back: how many of the latest months of sales the balance amounts to. */
export interface Countback {
  readonly days: Decimal;
  /** The months known do not amount to the balance: it is more days than these. */
  readonly isAtLeast: boolean;
}

/**
 * From the balance the sales of each month are taken off, the newest first; a month used up counts all its days, the current one those gone
 * by, the last one the part that was needed. A month with more credit memos than invoices takes nothing off.
 */
export function countback(balance: Decimal, sold: readonly SalesMonth[], asOf: CalendarDate): Countback {
  const sales = new Map(sold.map(({ month, netWithTax }) => [month, netWithTax]));
  const earliest = sold[0]?.month ?? firstOfMonth(addDays(asOf, 1));
  let rest = balance;
  let days = 0;
  for (let month = firstOfMonth(asOf); month >= earliest && isPositive(rest); month = addMonths(month, -1)) {
    const sold = sales.get(month) ?? zero;
    const taken = isPositive(sold) ? sold : zero;
    const length = daysBetween(month, earlier(lastOfMonth(month), asOf)) + 1;
    if (compare(rest, taken) <= 0) {
      const part = quotient(multiply(rest, toDays(length)), taken, figurePlaces);
      return { days: add(toDays(days), part), isAtLeast: false };
    }
    days += length;
    rest = subtract(rest, taken);
  }
  return { days: toDays(days), isAtLeast: isPositive(rest) };
}
