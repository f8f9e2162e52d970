import { addDays, type CalendarDate } from "../calendar-date";
import { choice, type NameOf } from "../choice";
import { compare, subtract, zero, type Decimal } from "../decimal";
import { medianOf, weightedMeanOf } from "./average";
import { cashWithin, paidWithin, periodBefore, type Period } from "./history";
import { toDays, type InvoiceItem } from "./invoice-item";

/** Whether a customer pays faster or slower than before. A change is told only when there is enough to tell it from. */
export const paymentTrends = choice("TooFewPayments", "Steady", "Faster", "Slower");

export type PaymentTrend = NameOf<typeof paymentTrends>;

export interface Trend {
  readonly is: PaymentTrend;
  /** Days versus terms of the last three months less those of the nine before; undefined without payments in either. */
  readonly change: Decimal | undefined;
  /** Paid invoices of the last three months, and of the nine before. */
  readonly recent: number;
  readonly earlier: number;
}

const recentMonths = 3;
const allMonths = 12;
const leastInvoices = 5;
const leastChange = 3;

/** A change counts when it is three days or more, and more than invoices of this customer differ anyway (their median absolute deviation). */
export function paymentTrend(items: readonly InvoiceItem[], asOf: CalendarDate): Trend {
  const recentPeriod = periodBefore(asOf, recentMonths);
  const earlierPeriod = { ...periodBefore(asOf, allMonths), last: addDays(recentPeriod.first, -1) };
  const recent = paidWithin(items, recentPeriod).length;
  const earlier = paidWithin(items, earlierPeriod).length;
  const now = versusTerms(items, recentPeriod);
  const before = versusTerms(items, earlierPeriod);
  const change = now === undefined || before === undefined ? undefined : subtract(now, before);
  if (change === undefined || recent < leastInvoices || earlier < leastInvoices) {
    return { is: "TooFewPayments", change, recent, earlier };
  }
  const threshold = toDays(Math.max(leastChange, deviation(items, periodBefore(asOf, allMonths))));
  if (compare(change, threshold) >= 0) return { is: "Slower", change, recent, earlier };
  if (compare(change, subtract(zero, threshold)) <= 0) return { is: "Faster", change, recent, earlier };
  return { is: "Steady", change, recent, earlier };
}

function versusTerms(items: readonly InvoiceItem[], period: Period): Decimal | undefined {
  return weightedMeanOf(cashWithin(items, period).map(({ amount, daysLate }) => ({ amount, days: daysLate })));
}

/** Median absolute deviation of the days late of paid invoices. */
function deviation(items: readonly InvoiceItem[], period: Period): number {
  const days = paidWithin(items, period).map(({ last }) => last.daysLate);
  const middle = medianOf(days) ?? 0;
  return medianOf(days.map((value) => Math.abs(value - middle))) ?? 0;
}
