import { toNumber, type Decimal } from "#model/decimal";

/** A number as the user's settings want it; nothing for nothing. */
export type TellNumber = (value: Decimal | undefined) => string;

type Formatting = Pick<ComponentFramework.Formatting, "formatDecimal">;

/** A number with so many decimals, and a true minus. */
export function makeTellNumber(formatting: Formatting): (value: number, places: number) => string {
  return (value, places) => formatting.formatDecimal(value, places).replace("-", "−");
}

/** Money: two decimals, no currency. */
export function makeTellAmount(formatting: Formatting): TellNumber {
  const tell = makeTellNumber(formatting);
  return (amount) => (amount === undefined ? "" : tell(toNumber(amount), 2));
}

/** A quantity: as many decimals as it has. */
export function makeTellQuantity(formatting: Formatting): TellNumber {
  return (quantity) =>
    quantity === undefined ? "" : formatting.formatDecimal(toNumber(quantity), decimalPlaces(toNumber(quantity)));
}

function decimalPlaces(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}
