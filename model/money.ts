import { add, type Decimal } from "./decimal";

/** An amount with its ISO 4217 currency. Amounts of two currencies are never added. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string;
}

export function money(amount: Decimal, currency: string): Money {
  return { amount, currency };
}

/** The sum of two amounts of one currency. Throws when the currencies differ: the caller has mixed up two documents. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${b.currency} to ${a.currency}`);
  return money(add(a.amount, b.amount), a.currency);
}
