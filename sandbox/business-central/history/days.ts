const dayMilliseconds = 86_400_000;

/** `2025-06-30` and some days, before or after. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMilliseconds).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}

/** The 1st or the 15th, whichever comes next: when those pay who collect invoices. */
export function nextPaymentRun(date: string): string {
  const day = Number(date.slice(8));
  if (day === 1 || day === 15) return date;
  if (day < 15) return `${date.slice(0, 8)}15`;
  const next = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 1));
  return next.toISOString().slice(0, 10);
}
