import { randomUUID } from "node:crypto";
import type { EntitySet } from "../entities/contract";
import { numberOf, type Values } from "../entities/values";
import { takeOver } from "../records/take-over";
import type { StoredRecord } from "../store/records";
import { Decimal } from "./decimal";
import { grossAmount, withDiscount, withLineAmounts, type TaxRules } from "./line-amounts";
import { isComment } from "./sales-order";

/** The part of a line that is invoiced or credited now, with its part of both discounts. */
export function toPartOfLine(
  entitySet: EntitySet,
  line: StoredRecord,
  part: { readonly documentId: string; readonly quantity: number; readonly tax: TaxRules },
): Values {
  const own = { ...takeOver(entitySet, line.values), id: randomUUID(), documentId: part.documentId };
  if (isComment(line)) return own;

  const whole = Decimal.from(numberOf(line.values, "quantity"));
  const discount = documentDiscountOf(line.values, part.tax).times(Decimal.from(part.quantity)).dividedBy(whole, 2);
  return withLineAmounts(withDiscount({ ...own, quantity: part.quantity }, "percent"), part.tax, discount);
}

/** The line's share of the document's discount, in the document's price basis. */
function documentDiscountOf(line: Values, { pricesIncludeTax }: TaxRules): Decimal {
  const net = numberOf(line, pricesIncludeTax ? "netAmountIncludingTax" : "netAmount");
  return grossAmount(line)
    .minus(Decimal.from(numberOf(line, "discountAmount")))
    .minus(Decimal.from(net));
}
