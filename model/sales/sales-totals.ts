import { addDays, addMonths, calendarDate, type CalendarDate } from "../calendar-date";
import { subtract, sum, type Decimal } from "../decimal";
import { atRate } from "../figures/invoice-item";
import type { Ledger } from "../figures/ledger";
import { startOfFiscalYear } from "./fiscal-year";

/** Sales of the spans people ask for, each beside the same span a year before: net of tax, less credit memos. */
export interface SalesTotals {
  readonly last12Months: Decimal;
  readonly last12MonthsBefore: Decimal;
  readonly yearToDate: Decimal;
  readonly yearToDateBefore: Decimal;
  readonly fiscalYearToDate: Decimal;
  readonly fiscalYearToDateBefore: Decimal;
  readonly lastFiscalYear: Decimal;
}

/** "To date" ends with the same day a year before too, so that a month begun is compared with as much of it. */
export function salesTotals(ledger: Ledger, asOf: CalendarDate, fiscalYearStart: number): SalesTotals {
  const yearBefore = addMonths(asOf, -12);
  const year = calendarDate(`${asOf.slice(0, 4)}-01-01`);
  const fiscalYear = startOfFiscalYear(asOf, fiscalYearStart);
  const between = (first: CalendarDate, last: CalendarDate) => salesBetween(ledger, first, last);
  return {
    last12Months: between(addDays(yearBefore, 1), asOf),
    last12MonthsBefore: between(addDays(addMonths(asOf, -24), 1), yearBefore),
    yearToDate: between(year, asOf),
    yearToDateBefore: between(addMonths(year, -12), yearBefore),
    fiscalYearToDate: between(fiscalYear, asOf),
    fiscalYearToDateBefore: between(addMonths(fiscalYear, -12), yearBefore),
    lastFiscalYear: between(addMonths(fiscalYear, -12), addDays(fiscalYear, -1)),
  };
}

/** Net of tax, less credit memos, both days included. */
export function salesBetween(ledger: Ledger, first: CalendarDate, last: CalendarDate): Decimal {
  const within = (day: CalendarDate) => day >= first && day <= last;
  const invoiced = ledger.invoices.filter(({ invoiceDate }) => within(invoiceDate));
  const credited = ledger.creditMemos.filter(({ date }) => within(date));
  const total = (documents: readonly { readonly net: Decimal; readonly rate: Decimal }[]) =>
    sum(documents.map(({ net, rate }) => atRate(net, rate)));
  return subtract(total(invoiced), total(credited));
}
