/** A day without time or zone, "2025-06-30". Days of one calendar sort as text. */
export type CalendarDate = string & { readonly calendarDate: unique symbol };

const shape = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsOfDay = 86_400_000;

export function isCalendarDate(text: string): text is CalendarDate {
  return shape.test(text) && toText(toTime(text)) === text;
}

/** A day from trusted text. Throws for anything else, also for a day that does not exist. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`"${text}" is not a day of the form 2025-06-30`);
  return text;
}

/** Tells the day it is at a moment in a time zone of the IANA list. Throws for a zone that does not exist. */
export function makeCalendarOf(timeZone: string): (moment: Date) => CalendarDate {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  return (moment) => calendarDate(format.format(moment));
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (toTime(to) - toTime(from)) / millisecondsOfDay;
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return toDay(toTime(day) + days * millisecondsOfDay);
}

/** The same day some months later or earlier. The last day of a month stays the last: three months before 30 June is 31 March. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const first = shiftMonth(day, months);
  const last = lengthOfMonth(first);
  const wanted = isLastOfMonth(day) ? last : Math.min(Number(day.slice(8)), last);
  return `${first.slice(0, 8)}${String(wanted).padStart(2, "0")}` as CalendarDate;
}

export function firstOfMonth(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 8)}01` as CalendarDate;
}

export function lastOfMonth(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 8)}${lengthOfMonth(day)}` as CalendarDate;
}

export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

/** The first days of months, both ends included, earliest first. */
export function monthsFrom(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let month = firstOfMonth(first); month <= last; month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** The first day of the month some months on. */
function shiftMonth(day: CalendarDate, months: number): CalendarDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, "0");
  return `${year}-${String((count % 12) + 1).padStart(2, "0")}-01` as CalendarDate;
}

function isLastOfMonth(day: CalendarDate): boolean {
  return Number(day.slice(8)) === lengthOfMonth(day);
}

const shortMonths = ["04", "06", "09", "11"];

function lengthOfMonth(day: CalendarDate): number {
  const month = day.slice(5, 7);
  if (month === "02") return isLeapYear(Number(day.slice(0, 4))) ? 29 : 28;
  return shortMonths.includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const charactersOfDay = 10;

/** Throws for a moment no date has. */
function toDay(time: number): CalendarDate {
  const text = toText(time);
  return text.length === charactersOfDay ? (text as CalendarDate) : calendarDate(text);
}

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toText(time: number): string {
  return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
}
