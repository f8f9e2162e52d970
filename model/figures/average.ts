import { isZero, multiply, quotient, sum, type Decimal } from "../decimal";
import { toDays } from "./invoice-item";

/** Days and percentages are told with two places. */
export const figurePlaces = 2;

/** The mean of whole days; undefined of none. */
export function meanOf(days: readonly number[]): Decimal | undefined {
  const total = days.reduce((sofar, value) => sofar + value, 0);
  return days.length === 0 ? undefined : quotient(toDays(total), toDays(days.length), figurePlaces);
}

/** Days averaged by amount, "dollar-days"; undefined where there is no amount. */
export function weightedMeanOf(
  items: readonly { readonly days: number; readonly amount: Decimal }[],
): Decimal | undefined {
  const amount = sum(items.map((item) => item.amount));
  if (isZero(amount)) return undefined;
  return quotient(sum(items.map((item) => multiply(item.amount, toDays(item.days)))), amount, figurePlaces);
}

/** A part of a whole in hundredths; undefined where there is no whole. */
export function percentOf(part: Decimal, whole: Decimal): Decimal | undefined {
  return isZero(whole) ? undefined : quotient(multiply(part, toDays(100)), whole, figurePlaces);
}

/** The value of nearest rank ⌈p·n⌉ of a percentile between 1 and 100; undefined of none. */
export function nearestRank(values: readonly number[], percentile: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((percentile * sorted.length) / 100) - 1];
}

/** The middle value, of an even count the mean of the two in the middle; undefined of none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
