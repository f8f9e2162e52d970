import { sum, type Decimal } from "../decimal";
import { meanOf, weightedMeanOf } from "./average";
import { cashWithin, paidWithin, type Period } from "./history";
import type { InvoiceItem } from "./invoice-item";

/** How long a customer takes to pay, and against what was agreed. A figure nothing is known for is undefined. */
export interface DaysToPay {
  readonly paidInvoices: number;
  readonly cashApplications: number;
  readonly cashAmount: Decimal;
  /** Mean over paid invoices of the days from the invoice to its last payment. */
  readonly average: Decimal | undefined;
  /** By amount, each payment when it came in: Σ amount × days ÷ Σ amount. */
  readonly weighted: Decimal | undefined;
  /** By amount, the days from invoice to due date. Weighted days to pay less these are the days versus terms. */
  readonly weightedTerms: Decimal | undefined;
  /** By amount, days from due date to payment; early is negative. */
  readonly versusTerms: Decimal | undefined;
  /** The same with early payments as zero days. */
  readonly beyondTerms: Decimal | undefined;
}

export function daysToPay(items: readonly InvoiceItem[], period: Period): DaysToPay {
  const paid = paidWithin(items, period);
  const cash = cashWithin(items, period);
  const weighted = (daysOf: (application: (typeof cash)[number]) => number) =>
    weightedMeanOf(cash.map((application) => ({ amount: application.amount, days: daysOf(application) })));
  return {
    paidInvoices: paid.length,
    cashApplications: cash.length,
    cashAmount: sum(cash.map(({ amount }) => amount)),
    average: meanOf(paid.map(({ last }) => last.daysToPay)),
    weighted: weighted((application) => application.daysToPay),
    weightedTerms: weighted((application) => application.terms),
    versusTerms: weighted((application) => application.daysLate),
    beyondTerms: weighted((application) => Math.max(0, application.daysLate)),
  };
}
