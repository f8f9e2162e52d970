import { compare, isZero, least, subtract, toNumber, zero, type Decimal } from "#model/decimal";
import { agreedQuantity, openQuantity, type LineQuantities } from "#model/line-ledger";
import type { BarPart, Teller } from "../words";

/** How far a line is delivered and invoiced: a bar and the same numbers in words. */
export interface Progress {
  readonly parts: readonly { readonly part: BarPart; readonly size: number }[];
  readonly text: string;
}

export function progressOf(line: LineQuantities, teller: Teller): Progress {
  const open = notBelowZero(openQuantity(line));
  const backordered = least(line.backordered, open);
  const invoicedGoods = least(line.invoiced, line.shipped);
  const sizes: readonly (readonly [BarPart, Decimal])[] = [
    ["invoiced", invoicedGoods],
    ["shipped", subtract(line.shipped, invoicedGoods)],
    ["open", subtract(open, backordered)],
    ["backordered", backordered],
    ["cancelled", line.cancelled],
  ];
  return {
    parts: sizes.filter(([, size]) => !isZero(size)).map(([part, size]) => ({ part, size: toNumber(size) })),
    text: tellProgress(line, subtract(open, backordered), backordered, teller),
  };
}

/** "2 of 6 shipped (all invoiced) · 3 backordered · 1 cancelled" */
function tellProgress(line: LineQuantities, open: Decimal, backordered: Decimal, { say, quantity }: Teller): string {
  const values = {
    ordered: quantity(line.ordered),
    shipped: quantity(line.shipped),
    invoiced: quantity(line.invoiced),
    ahead: quantity(subtract(line.invoiced, line.shipped)),
    open: quantity(open),
    backordered: quantity(backordered),
    cancelled: quantity(line.cancelled),
    returned: quantity(line.returned),
    credited: quantity(line.credited),
  };
  const words = [
    shippedWord(line),
    compare(line.invoiced, line.shipped) > 0 ? "InvoicedAhead" : undefined,
    isZero(open) ? undefined : "Open",
    isZero(backordered) ? undefined : "Backordered",
    isZero(line.cancelled) ? undefined : "Cancelled",
    isZero(line.returned) ? undefined : "Returned",
    isZero(line.credited) ? undefined : "Credited",
  ] as const;
  return words.flatMap((word) => (word ? [say(`Progress_${word}`, values)] : [])).join(" · ");
}

function shippedWord(
  line: LineQuantities,
): "AllInvoiced" | "ShippedAllInvoiced" | "Shipped" | "ShippedInvoiced" | undefined {
  if (isZero(line.shipped)) return undefined;
  if (isZero(line.invoiced)) return "Shipped";
  if (compare(line.invoiced, line.shipped) < 0) return "ShippedInvoiced";
  return compare(line.shipped, agreedQuantity(line)) >= 0 ? "AllInvoiced" : "ShippedAllInvoiced";
}

function notBelowZero(quantity: Decimal): Decimal {
  return compare(quantity, zero) < 0 ? zero : quantity;
}
