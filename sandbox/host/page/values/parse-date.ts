/** The calendar date a person typed, in the order of the user's locale or as yyyy-mm-dd; undefined when it is none. */
export function parseDay(text: string, locale: string): Date | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = trimmed.split(/[^\d]+/).filter((part) => part !== "");
  if (numbers.length !== 3) return undefined;
  const order = new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(2000, 0, 2))
    .map((part) => part.type)
    .filter((type) => type === "day" || type === "month" || type === "year");
  const part = (type: "day" | "month" | "year"): number => Number(numbers[order.indexOf(type)]);
  return makeDay(fullYear(part("year")), part("month"), part("day"));
}

/** The time of day a person typed: `2:30 PM`, `14:30`, `14`; undefined when it is none. */
export function parseTime(text: string): { readonly hours: number; readonly minutes: number } | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(text.trim());
  if (!match) return undefined;
  const half = match[3]?.toLowerCase();
  const spoken = Number(match[1]);
  if (half !== undefined && (spoken < 1 || spoken > 12)) return undefined;
  const hours = half === undefined ? spoken : (spoken % 12) + (half === "p" ? 12 : 0);
  const minutes = Number(match[2] ?? 0);
  return hours < 24 && minutes < 60 ? { hours, minutes } : undefined;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function makeDay(year: number, month: number, day: number): Date | undefined {
  const date = new Date(year, month - 1, day);
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day ? date : undefined;
}
