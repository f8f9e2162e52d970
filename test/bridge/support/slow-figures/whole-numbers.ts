/** Amounts are whole hundredths here, so that sums and products are exact. */
export function toCents(amount: unknown): number {
  return Math.round(Number(amount) * 100);
}

export function fromCents(cents: number): number {
  return cents / 100;
}

/** A quotient with two places, halves away from zero; null where nothing can be divided. */
export function ratio(part: number, whole: number, places = 2): number | null {
  if (whole === 0) return null;
  const scaled = share(part * 1, whole, 10 ** places);
  return scaled / 10 ** places;
}

/** `amount` × `part` ÷ `whole` as a whole number, halves away from zero. */
export function share(amount: number, whole: number, part: number): number {
  const product = BigInt(Math.round(amount)) * BigInt(Math.round(part));
  const divisor = BigInt(Math.round(whole));
  const isNegative = product < 0n !== divisor < 0n;
  const [above, below] = [product < 0n ? -product : product, divisor < 0n ? -divisor : divisor];
  const rounded = Number((2n * above + below) / (2n * below));
  return isNegative && rounded !== 0 ? -rounded : rounded;
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The smallest value that so many percent of all values do not exceed. */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;
}

export function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return null;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
