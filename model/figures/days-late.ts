import { medianOf, nearestRank } from "./average";
import { paidWithin, type Period } from "./history";
import type { InvoiceItem } from "./invoice-item";

/** How the days from due date to last payment spread over paid invoices; early is negative. */
export interface DaysLate {
  readonly median: number | undefined;
  readonly percentile20: number | undefined;
  readonly percentile80: number | undefined;
  readonly percentile95: number | undefined;
}

/** Percentiles by nearest rank; Business Central's payment practices take the rank below, which is lower for few invoices. */
export function daysLate(items: readonly InvoiceItem[], period: Period): DaysLate {
  const days = paidWithin(items, period).map(({ last }) => last.daysLate);
  return {
    median: medianOf(days),
    percentile20: nearestRank(days, 20),
    percentile80: nearestRank(days, 80),
    percentile95: nearestRank(days, 95),
  };
}
