import { choice, type NameOf } from "./choice";
import { compare, isZero, sum } from "./decimal";
import { agreedQuantity, type LineQuantities } from "./line-ledger";

export const billings = choice("NotInvoiced", "PartlyInvoiced", "Invoiced", "Credited");

export type Billing = NameOf<typeof billings>;

/** How far an order is invoiced, from its lines. Credited only when everything invoiced was credited again. */
export function billingOf(lines: readonly LineQuantities[]): Billing {
  const invoiced = sum(lines.map((line) => line.invoiced));
  if (isZero(invoiced)) return "NotInvoiced";
  if (lines.every((line) => compare(line.credited, line.invoiced) >= 0)) return "Credited";
  return lines.every((line) => compare(line.invoiced, agreedQuantity(line)) >= 0) ? "Invoiced" : "PartlyInvoiced";
}
