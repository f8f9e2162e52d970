import { addDays, addMonths, calendarDate, type CalendarDate } from "../calendar-date";

/** The first day of the fiscal year a day is in; the year begins with a month, 1 to 12. */
export function startOfFiscalYear(day: CalendarDate, startMonth: number): CalendarDate {
  const start = calendarDate(`${day.slice(0, 4)}-${String(startMonth).padStart(2, "0")}-01`);
  return start <= day ? start : addMonths(start, -12);
}

export function endOfFiscalYear(day: CalendarDate, startMonth: number): CalendarDate {
  return addDays(addMonths(startOfFiscalYear(day, startMonth), 12), -1);
}

/** A fiscal year is called by the calendar year it begins in. */
export function fiscalYearOf(day: CalendarDate, startMonth: number): number {
  return Number(startOfFiscalYear(day, startMonth).slice(0, 4));
}
