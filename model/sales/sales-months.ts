import { firstOfMonth, type CalendarDate } from "../calendar-date";
import { add, subtract, zero, type Decimal } from "../decimal";
import { atRate } from "../figures/invoice-item";
import type { Ledger } from "../figures/ledger";

/** What an account bought in a month, by the date on the documents, in the company's currency at the booked rate. */
export interface SalesMonth {
  /** Its first day. */
  readonly month: CalendarDate;
  /** Net of tax. */
  readonly invoiced: Decimal;
  readonly credited: Decimal;
  readonly net: Decimal;
  readonly netWithTax: Decimal;
  readonly invoices: number;
  readonly creditMemos: number;
}

/** Every month with a document up to a day, earliest first. */
export function salesMonths(ledger: Ledger, asOf: CalendarDate): readonly SalesMonth[] {
  const months = new Map<CalendarDate, SalesMonth>();
  const monthOf = (day: CalendarDate) => months.get(firstOfMonth(day)) ?? emptyMonth(firstOfMonth(day));
  for (const { invoiceDate, net, amount, rate } of ledger.invoices.filter((invoice) => invoice.invoiceDate <= asOf)) {
    const month = monthOf(invoiceDate);
    months.set(month.month, {
      ...month,
      invoiced: add(month.invoiced, atRate(net, rate)),
      net: add(month.net, atRate(net, rate)),
      netWithTax: add(month.netWithTax, atRate(amount, rate)),
      invoices: month.invoices + 1,
    });
  }
  for (const { date, net, amount, rate } of ledger.creditMemos.filter((memo) => memo.date <= asOf)) {
    const month = monthOf(date);
    months.set(month.month, {
      ...month,
      credited: add(month.credited, atRate(net, rate)),
      net: subtract(month.net, atRate(net, rate)),
      netWithTax: subtract(month.netWithTax, atRate(amount, rate)),
      creditMemos: month.creditMemos + 1,
    });
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

export function emptyMonth(month: CalendarDate): SalesMonth {
  return { month, invoiced: zero, credited: zero, net: zero, netWithTax: zero, invoices: 0, creditMemos: 0 };
}
