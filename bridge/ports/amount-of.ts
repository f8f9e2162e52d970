import { fromNumber, zero, type Decimal } from "#model/decimal";

/** The amount in a number column of Dataverse; nothing when the column is empty. */
export function amountOf(value: number | null): Decimal | undefined {
  return value === null ? undefined : fromNumber(value);
}

/** The amount in a number column of Dataverse, an empty one counting as nought. */
export function amountOrZero(value: number | null): Decimal {
  return amountOf(value) ?? zero;
}
