const milliseconds = 86_400_000;

/** Days as text, `2025-06-30`, sort as days do. */
export function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / milliseconds;
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * milliseconds).toISOString().slice(0, 10);
}

/** The first day of a month so many months later, or earlier. */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export function endOfMonth(day: string): string {
  return dayAfter(monthAfter(day, 1), -1);
}

/** The same day of another month; its last one where it has no such day, and where the day is the last of its own. */
export function sameDay(day: string, months: number): string {
  const last = endOfMonth(monthAfter(day, months));
  const wanted = last.slice(0, 8) + day.slice(8);
  return day === endOfMonth(day) || wanted > last ? last : wanted;
}
