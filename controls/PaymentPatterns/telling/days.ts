import { toNumber, type Decimal } from "#model/decimal";
import type { Teller } from "../words";

/** A figure with so many decimals; nothing for nothing. */
export function tellFigure(value: Decimal | undefined, { number }: Pick<Teller, "number">, places = 1): string {
  return value === undefined ? "" : number(toNumber(value), places);
}

/** "+15.6" late, "−2.0" early */
export function tellSignedDays(value: Decimal, teller: Pick<Teller, "number">, places = 1): string {
  return (toNumber(value) > 0 ? "+" : "") + tellFigure(value, teller, places);
}
