import { compare, subtract, toNumber, zero, type Decimal } from "#model/decimal";
import type { TellNumber } from "./numbers";

/** With a true minus, or a plus; nothing for no difference. */
export function tellSigned(value: Decimal, tell: TellNumber): string {
  const direction = compare(value, zero);
  if (direction === 0) return "";
  return direction < 0 ? `−${tell(subtract(zero, value))}` : `+${tell(value)}`;
}

/** The difference and what part of the former value it is: "+5.00 (+4.2 %)". The part is in the words of `percent`. */
export function tellChange(
  before: Decimal,
  now: Decimal,
  amount: TellNumber,
  percent: (signedRatio: number) => string,
): string {
  const difference = subtract(now, before);
  const signed = tellSigned(difference, amount);
  const base = Math.abs(toNumber(before));
  return signed && base ? `${signed} (${percent(toNumber(difference) / base)})` : signed;
}
