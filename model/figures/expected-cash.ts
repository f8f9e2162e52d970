import { addDays, type CalendarDate } from "../calendar-date";
import type { DaysLate } from "./days-late";

/** When the money for an invoice can be expected, from how late this customer usually pays. */
export interface ExpectedCash {
  readonly dueDate: CalendarDate;
  readonly likely: CalendarDate;
  /** Two of ten pay before this day, two of ten after the other. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Invoice date, terms and the median of days late, with the 20th and 80th percentile around it; undefined without history. */
export function expectedCash(invoiceDate: CalendarDate, terms: number, late: DaysLate): ExpectedCash | undefined {
  const { median, percentile20, percentile80 } = late;
  if (median === undefined || percentile20 === undefined || percentile80 === undefined) return undefined;
  const dueDate = addDays(invoiceDate, terms);
  const expected = (days: number) => {
    const day = addDays(dueDate, Math.round(days));
    return day < invoiceDate ? invoiceDate : day;
  };
  return { dueDate, likely: expected(median), from: expected(percentile20), to: expected(percentile80) };
}
