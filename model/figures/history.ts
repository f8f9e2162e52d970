import { addDays, addMonths, type CalendarDate } from "../calendar-date";
import { lastCash, type CashApplication, type InvoiceItem } from "./invoice-item";

/** Some months up to a day, both ends included. */
export interface Period {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

export function periodBefore(last: CalendarDate, months: number): Period {
  return { first: addDays(addMonths(last, -months), 1), last };
}

export function isWithin({ first, last }: Period, day: CalendarDate): boolean {
  return day >= first && day <= last;
}

/** An invoice that money has settled, with the payment that completed it. */
export interface PaidInvoice {
  readonly item: InvoiceItem;
  readonly last: CashApplication;
}

/**
 * The invoices paid within a period: nothing is left of them, and the last money came in within it. What a credit memo or a write-off
 * closed alone was never paid; an invoice in dispute says nothing about paying.
 */
export function paidWithin(items: readonly InvoiceItem[], period: Period): readonly PaidInvoice[] {
  return items.flatMap((item) => {
    const last = lastCash(item);
    const isPaid = item.settlement === "Paid" && !item.invoice.isDisputed;
    return isPaid && last && isWithin(period, last.paidOn) ? [{ item, last }] : [];
  });
}

/** The money applied within a period, part payments included, when they came in. */
export function cashWithin(items: readonly InvoiceItem[], period: Period): readonly CashApplication[] {
  return items
    .filter(({ invoice }) => !invoice.isDisputed)
    .flatMap(({ cash }) => cash.filter(({ paidOn }) => isWithin(period, paidOn)));
}
