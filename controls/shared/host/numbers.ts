import { toNumber, type Decimal } from "#model/decimal";

/** Money as the user's settings want it: two decimals, no currency; nothing for nothing. */
export type TellAmount = (amount: Decimal | undefined) => string;

export function makeTellAmount(formatting: Pick<ComponentFramework.Formatting, "formatDecimal">): TellAmount {
  return (amount) => (amount === undefined ? "" : formatting.formatDecimal(toNumber(amount), 2));
}
