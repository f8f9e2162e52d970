import { toNumber, type Decimal } from "#model/decimal";

/** A number as the user's settings want it; nothing for nothing. */
export type TellNumber = (value: Decimal | undefined) => string;

/** A number with so many decimals. */
export type TellRounded = (value: number, places: number) => string;

type Formatting = Pick<ComponentFramework.Formatting, "formatDecimal">;

/** With a true minus. */
export function makeTellRounded(formatting: Formatting): TellRounded {
  return (value, places) => formatting.formatDecimal(value, places).replace("-", "−");
}

/** Money: two decimals, no currency. */
export function makeTellAmount(formatting: Formatting): TellNumber {
  const tell = makeTellRounded(formatting);
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
