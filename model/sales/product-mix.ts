import { add, compare, subtract, sum, zero, type Decimal } from "../decimal";
import { percentOf } from "../figures/average";

/** A line of an invoice or a credit memo, in the company's currency, net of tax. */
export interface SoldLine {
  /** What lines are gathered by: an item's number, or the group the item belongs to. */
  readonly product: string;
  readonly kind: "Invoice" | "CreditMemo";
  readonly amount: Decimal;
}

export interface ProductShare {
  readonly product: string;
  readonly net: Decimal;
  /** Of the whole, in hundredths; undefined when the whole is nothing or less. */
  readonly share: Decimal | undefined;
}

/** What was bought, the most first: invoices less credit memos by product. The amounts add up to the sales of the lines. */
export function productMix(lines: readonly SoldLine[]): readonly ProductShare[] {
  const amounts = new Map<string, Decimal>();
  for (const { product, kind, amount } of lines) {
    const before = amounts.get(product) ?? zero;
    amounts.set(product, kind === "Invoice" ? add(before, amount) : subtract(before, amount));
  }
  const whole = sum(amounts.values());
  return [...amounts]
    .map(([product, net]) => ({ product, net, share: compare(whole, zero) > 0 ? percentOf(net, whole) : undefined }))
    .sort((a, b) => compare(b.net, a.net) || (a.product < b.product ? -1 : 1));
}
