import { addDays, addMonths, daysBetween, firstOfMonth, monthsFrom, type CalendarDate } from "../calendar-date";
import { multiply, quotient, subtract, sum, type Decimal } from "../decimal";
import type { SalesMonth } from "../sales/sales-months";
import { figurePlaces } from "./average";
import { isPositive, toDays } from "./invoice-item";

/** For how many days of sales money is outstanding. Sales are with tax, as what is owed is. */
export interface SalesOutstanding {
  /** Of this month and the two before it, less credit memos. */
  readonly sales: Decimal;
  /** Days of that period gone by. */
  readonly days: number;
  /** Balance ÷ sales × days; undefined without sales. */
  readonly average: Decimal | undefined;
  /** The same were everything paid when due: what is not due ÷ sales × days. */
  readonly bestPossible: Decimal | undefined;
  /** What is between the two: the days that late payers cost. */
  readonly delinquent: Decimal | undefined;
  /** By the mean of the balances at the ends of the months. */
  readonly collectionPeriod: Decimal | undefined;
}

const months = 3;

interface Receivables {
  readonly balance: Decimal;
  readonly notDue: Decimal;
}

export function salesOutstanding(
  { balance, notDue }: Receivables,
  sold: readonly SalesMonth[],
  asOf: CalendarDate,
  balanceOn: (day: CalendarDate) => Decimal,
): SalesOutstanding {
  const first = addMonths(firstOfMonth(asOf), 1 - months);
  const sales = sum(sold.filter(({ month }) => month >= first && month <= asOf).map(({ netWithTax }) => netWithTax));
  const days = daysBetween(first, asOf) + 1;
  const perSales = (amount: Decimal) => quotient(multiply(amount, toDays(days)), sales, figurePlaces);
  if (!isPositive(sales)) {
    const none = { average: undefined, bestPossible: undefined, delinquent: undefined, collectionPeriod: undefined };
    return { sales, days, ...none };
  }
  const ends = [...monthsFrom(first, asOf).map((month) => addDays(month, -1)), asOf];
  const balances = ends.map(balanceOn);
  const whole = quotient(multiply(sum(balances), toDays(days)), sales, 6);
  const average = perSales(balance);
  const bestPossible = perSales(notDue);
  return {
    sales,
    days,
    average,
    bestPossible,
    delinquent: subtract(average, bestPossible),
    collectionPeriod: quotient(whole, toDays(balances.length), figurePlaces),
  };
}
