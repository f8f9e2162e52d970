import { add, sum, type Decimal } from "../decimal";
import { percentOf } from "./average";
import { cashWithin, paidWithin, type Period } from "./history";
import { isPastDue, toDays, type InvoiceItem } from "./invoice-item";

/** What share of invoices, and of money, came on time. What is open past due is late already and counts against it. */
export interface OnTime {
  readonly invoices: number;
  /** Paid invoices and open ones past due. */
  readonly sample: number;
  readonly percent: Decimal | undefined;
  readonly amount: Decimal;
  /** Money applied and what is open past due. */
  readonly base: Decimal;
  readonly amountPercent: Decimal | undefined;
}

/** On the due date, and as many days after it as are granted, is on time. */
export function onTime(items: readonly InvoiceItem[], period: Period, graceDays: number): OnTime {
  const paid = paidWithin(items, period);
  const cash = cashWithin(items, period);
  const late = items.filter((item) => item.daysPastDue > graceDays && isPastDue(item) && !item.invoice.isDisputed);
  const invoices = paid.filter(({ last }) => last.daysLate <= graceDays).length;
  const sample = paid.length + late.length;
  const amount = sum(
    cash.filter((application) => application.daysLate <= graceDays).map((application) => application.amount),
  );
  const base = add(sum(cash.map((application) => application.amount)), sum(late.map(({ open }) => open)));
  return {
    invoices,
    sample,
    percent: percentOf(toDays(invoices), toDays(sample)),
    amount,
    base,
    amountPercent: percentOf(amount, base),
  };
}
