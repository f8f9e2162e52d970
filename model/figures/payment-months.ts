import { addMonths, firstOfMonth, lastOfMonth, monthsFrom, type CalendarDate } from "../calendar-date";
import type { Decimal } from "../decimal";
import { weightedMeanOf } from "./average";
import { cashWithin } from "./history";
import type { InvoiceItem } from "./invoice-item";

/** How late the money of a month came in. */
export interface PaymentMonth {
  readonly month: CalendarDate;
  /** Signed, by amount; undefined when no money came in. */
  readonly versusTerms: Decimal | undefined;
  readonly applications: number;
}

/** Twelve calendar months, the one of the day last. */
export function paymentMonths(items: readonly InvoiceItem[], asOf: CalendarDate): readonly PaymentMonth[] {
  return monthsFrom(addMonths(firstOfMonth(asOf), -11), asOf).map((month) => {
    const cash = cashWithin(items, { first: month, last: lastOfMonth(month) });
    const versusTerms = weightedMeanOf(cash.map(({ amount, daysLate }) => ({ amount, days: daysLate })));
    return { month, versusTerms, applications: cash.length };
  });
}
