/** A calendar date `2025-07-31` as a Date at midnight of the browser. */
export function dateAtMidnight(text: string): Date {
  const [year = 0, month = 1, day = 1] = text.slice(0, 10).split("-").map(Number);
  return new Date(year, month - 1, day);
}

/** The calendar date the browser shows for a Date: `2025-07-31`. */
export function toCalendarDate(date: Date): string {
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

/** Calendar date and time as the browser shows them: `2025-07-31T14:30:00`. */
export function toCalendarMoment(date: Date): string {
  return `${toCalendarDate(date)}T${pad(date.getHours(), 2)}:${pad(date.getMinutes(), 2)}:${pad(date.getSeconds(), 2)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
