import {
  add,
  compare,
  decimal,
  isZero,
  least,
  multiply,
  subtract,
  sum,
  wholeQuotient,
  zero,
  type Decimal,
} from "./decimal";

/** What happened to one order line so far, in the line's unit. Shipped and invoiced are gross; returns and credits stand beside them. */
export interface LineQuantities {
  readonly ordered: Decimal;
  readonly cancelled: Decimal;
  readonly shipped: Decimal;
  readonly returned: Decimal;
  readonly invoiced: Decimal;
  readonly credited: Decimal;
  readonly backordered: Decimal;
}

/** The quantities of a line of which nothing but the order is known. */
export function newLine(ordered: Decimal): LineQuantities {
  return { ordered, cancelled: zero, shipped: zero, returned: zero, invoiced: zero, credited: zero, backordered: zero };
}

/** What the ERP still has to deliver: ordered − cancelled − shipped. Below zero after an over-delivery. */
export function openQuantity(line: LineQuantities): Decimal {
  return subtract(agreedQuantity(line), line.shipped);
}

/** What both sides still agree on: ordered − cancelled. */
export function agreedQuantity(line: LineQuantities): Decimal {
  return subtract(line.ordered, line.cancelled);
}

/** A rule of the ledger that a document breaks. It becomes an issue for a person, never a reason to drop the document. */
export type LedgerBreach =
  | "NegativeQuantity"
  | "CancelledMoreThanOrdered"
  | "OverDelivered"
  | "BackorderedMoreThanOpen"
  | "ReturnedMoreThanShipped"
  | "CreditedMoreThanInvoiced"
  | "InvoicedMoreThanDelivered";

/** ARCHITECTURE.md, "The line quantity ledger". `prepaid` is what may be invoiced ahead of delivery. */
export function checkLedger(line: LineQuantities, prepaid: Decimal = zero): readonly LedgerBreach[] {
  const netShipped = subtract(line.shipped, line.returned);
  const netInvoiced = subtract(line.invoiced, line.credited);
  const open = openQuantity(line);
  const rules: readonly (readonly [LedgerBreach, boolean])[] = [
    ["NegativeQuantity", Object.values(line).some((quantity: Decimal) => compare(quantity, zero) < 0)],
    ["CancelledMoreThanOrdered", compare(line.cancelled, line.ordered) > 0],
    ["OverDelivered", compare(open, zero) < 0],
    ["BackorderedMoreThanOpen", compare(line.backordered, zero) > 0 && compare(line.backordered, open) > 0],
    ["ReturnedMoreThanShipped", compare(line.returned, line.shipped) > 0],
    ["CreditedMoreThanInvoiced", compare(line.credited, line.invoiced) > 0],
    ["InvoicedMoreThanDelivered", compare(netInvoiced, add(netShipped, prepaid)) > 0],
  ];
  return rules.flatMap(([breach, broken]) => (broken ? [breach] : []));
}

/** A line with its price, for figures weighted by value. */
export interface PricedLine extends LineQuantities {
  readonly unitPrice: Decimal;
}

/**
 * The share of the agreed value that is shipped, 0 to 100 in whole percent. Over-delivery counts as delivered in full,
 * and 100 is said only when nothing is open: 99.7 % is 99.
 */
export function shippedPercent(lines: readonly PricedLine[]): number {
  return percent(
    sum(lines.map((line) => multiply(least(line.shipped, agreedQuantity(line)), line.unitPrice))),
    sum(lines.map((line) => multiply(agreedQuantity(line), line.unitPrice))),
  );
}

function percent(part: Decimal, whole: Decimal): number {
  return isZero(whole) ? 0 : wholeQuotient(multiply(part, decimal("100")), whole);
}
