import { numberOf, type Values } from "../entities/values";
import { Decimal, sum } from "./decimal";
import { taxOn, type TaxRules } from "./line-amounts";

/** The totals of a document from the amounts of its lines; tax is worked out on the total, not line by line. */
export function documentTotals(lines: readonly Values[], tax: TaxRules): Values {
  const total = (name: string): Decimal => sum(lines.map((values) => Decimal.from(numberOf(values, name))));
  const net = total("netAmount");
  const including = tax.pricesIncludeTax ? total("netAmountIncludingTax") : net.plus(taxOn(net, tax.taxPercent));
  return {
    totalAmountExcludingTax: net.toNumber(),
    totalTaxAmount: including.minus(net).toNumber(),
    totalAmountIncludingTax: including.toNumber(),
  };
}
