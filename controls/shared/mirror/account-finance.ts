import type { Decimal } from "#model/decimal";
import type { LimitMode } from "#model/figures/limit-mode";
import type { PaymentGrade } from "#model/figures/payment-grade";
import type { PaymentTrend } from "#model/figures/payment-trend";
import type { OverdueInvoice, StoredPaymentMonth } from "#model/figures/stored-lists";

/** The numbers of an account that are shown; each one is in the column of the same name. */
export const financeFigures = [
  "averageDaysToPay",
  "weightedDaysToPay",
  "daysVersusTerms",
  "daysBeyondTerms",
  "openDaysBeyondTerms",
  "medianDaysLate",
  "daysLate20",
  "daysLate80",
  "paidInvoices",
  "cashApplications",
  "cashAmount",
  "onTimeInvoices",
  "onTimeSample",
  "onTimePercent",
  "onTimeAmountPercent",
  "daysSalesOutstanding",
  "countbackDays",
  "periodSales",
  "periodDays",
  "trendDays",
  "trendRecent",
  "trendEarlier",
  "usualTerms",
  "agingNotDue",
  "aging1",
  "aging2",
  "aging3",
  "aging4",
  "openAmount",
  "unappliedCredit",
  "balance",
  "overdueInvoices",
  "overdueAmount",
  "openOrders",
  "shippedNotInvoiced",
  "exposure",
  "creditLimit",
  "availableCredit",
  "limitUse",
] as const;

export type FinanceFigure = (typeof financeFigures)[number];

/** How an account stands with one company and how it pays, as the bridge has reckoned it. A figure without enough history is undefined. */
export interface AccountFinance {
  readonly company: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The day the figures are of, yyyy-mm-dd. */
  readonly asOf: string | undefined;
  readonly syncedOn: Date | undefined;
  readonly figures: Readonly<Record<FinanceFigure, Decimal | undefined>>;
  /** Last day of each aging bucket but the last. */
  readonly agingEdges: readonly string[];
  readonly grade: PaymentGrade | undefined;
  readonly trend: PaymentTrend;
  readonly limitMode: LimitMode;
  readonly expectedCash: CashRange | undefined;
  readonly overdue: readonly OverdueInvoice[];
  /** Oldest first. */
  readonly months: readonly StoredPaymentMonth[];
}

/** The day an invoice of the day of the figures is paid, and the usual range; yyyy-mm-dd. */
export interface CashRange {
  readonly on: string;
  readonly from: string;
  readonly to: string;
}
