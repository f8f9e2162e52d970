/** How often a customer orders, from the days it ordered on. */
export interface OrderRhythm {
  /** Days with orders looked at. */
  readonly sample: number;
  /** Usual days from one order to the next: the median. */
  readonly usualDays: number;
  /** How far intervals stray from it: the median of the absolute deviations, at least a day. */
  readonly spreadDays: number;
  readonly lastOn: string;
  readonly daysSinceLast: number;
  /** The last day the next order was expected on, when the customer orders as usual. */
  readonly expectedBy: string;
  /** That day has passed. */
  readonly isSlowing: boolean;
}

const day = 86_400_000;
/** Fewer intervals tell nothing. */
const leastIntervals = 3;

/**
 * The rhythm of orders; undefined when there are too few to tell one. Orders of one day are one order.
 * @param orderDates yyyy-mm-dd, in any order
 * @param today yyyy-mm-dd
 */
export function orderRhythm(orderDates: readonly string[], today: string): OrderRhythm | undefined {
  const days = [...new Set(orderDates)].sort();
  const lastOn = days[days.length - 1];
  if (lastOn === undefined || days.length <= leastIntervals) return undefined;
  const intervals = days.slice(1).map((date, index) => daysBetween(days[index] ?? date, date));
  const usualDays = median(intervals);
  const spreadDays = Math.max(1, median(intervals.map((interval) => Math.abs(interval - usualDays))));
  const expectedBy = addDays(lastOn, usualDays + spreadDays);
  return {
    sample: days.length,
    usualDays,
    spreadDays,
    lastOn,
    daysSinceLast: daysBetween(lastOn, today),
    expectedBy,
    isSlowing: today > expectedBy,
  };
}

/** Days from one calendar date, yyyy-mm-dd, to another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** The calendar date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** Whole days: of an even number of values the lower of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
