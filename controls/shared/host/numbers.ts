import { toNumber, type Decimal } from "#model/decimal";

/** A number as the user's settings want it; nothing for nothing. */
export type TellNumber = (value: Decimal | undefined) => string;

type Formatting = Pick<ComponentFramework.Formatting, "formatDecimal">;

/** Money: two decimals, no currency. */
export function makeTellAmount(formatting: Formatting): TellNumber {
  return (amount) => (amount === undefined ? "" : formatting.formatDecimal(toNumber(amount), 2));
}

/** A quantity: as many decimals as it has. */
export function makeTellQuantity(formatting: Formatting): TellNumber {
  return (quantity) =>
    quantity === undefined ? "" : formatting.formatDecimal(toNumber(quantity), decimalPlaces(toNumber(quantity)));
}

function decimalPlaces(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}
