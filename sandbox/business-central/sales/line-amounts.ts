import { numberOf, type Values } from "../entities/values";
import { Decimal } from "./decimal";

/** How tax enters the amounts of a document. */
export interface TaxRules {
  readonly taxPercent: number;
  readonly pricesIncludeTax: boolean;
}

const amountPlaces = 2;
const hundred = Decimal.from(100);

/** What a line sells for before its own discount, in the document's price basis. */
export function grossAmount(values: Values): Decimal {
  return amount(values, "quantity").times(amount(values, "unitPrice")).rounded(amountPlaces);
}

/**
 * The amounts of a line from quantity, unit price, line discount and its share of the document's discount.
 * `amountExcludingTax` is after the line discount, `netAmount` after the document's discount too.
 */
export function withLineAmounts(values: Values, tax: TaxRules, invoiceDiscount: Decimal): Values {
  const rate = Decimal.from(tax.taxPercent);
  const lineAmount = grossAmount(values).minus(amount(values, "discountAmount"));
  const excluding = (value: Decimal): Decimal =>
    tax.pricesIncludeTax
      ? value.times(hundred).dividedBy(hundred.plus(rate), amountPlaces)
      : value.rounded(amountPlaces);
  const including = (value: Decimal): Decimal =>
    tax.pricesIncludeTax ? value.rounded(amountPlaces) : value.plus(taxOn(value, tax.taxPercent)).rounded(amountPlaces);

  const net = lineAmount.minus(invoiceDiscount);
  const amountExcludingTax = excluding(lineAmount);
  const amountIncludingTax = including(lineAmount);
  const netAmount = excluding(net);
  const netAmountIncludingTax = including(net);
  return {
    ...values,
    taxPercent: tax.taxPercent,
    discountAppliedBeforeTax: !tax.pricesIncludeTax,
    amountExcludingTax: amountExcludingTax.toNumber(),
    totalTaxAmount: amountIncludingTax.minus(amountExcludingTax).toNumber(),
    amountIncludingTax: amountIncludingTax.toNumber(),
    invoiceDiscountAllocation: excluding(lineAmount).minus(netAmount).toNumber(),
    netAmount: netAmount.toNumber(),
    netTaxAmount: netAmountIncludingTax.minus(netAmount).toNumber(),
    netAmountIncludingTax: netAmountIncludingTax.toNumber(),
  };
}

/** Percent and amount of a line discount follow each other; what was set last decides. */
export function withDiscount(values: Values, decides: "percent" | "amount"): Values {
  const gross = grossAmount(values);
  if (decides === "percent") {
    const discount = gross.times(amount(values, "discountPercent")).dividedBy(hundred, amountPlaces);
    return { ...values, discountAmount: discount.toNumber() };
  }
  const percent =
    gross.toNumber() === 0 ? Decimal.from(0) : amount(values, "discountAmount").times(hundred).dividedBy(gross, 5);
  return { ...values, discountPercent: percent.toNumber() };
}

export function taxOn(value: Decimal, taxPercent: number): Decimal {
  return value.times(Decimal.from(taxPercent)).dividedBy(hundred, amountPlaces);
}

/** Distributes a document's discount over its lines by their amounts; the last line takes the rounding. */
export function distribute(discount: Decimal, lineAmounts: readonly Decimal[]): readonly Decimal[] {
  const total = lineAmounts.reduce((left, right) => left.plus(right), Decimal.from(0));
  if (total.toNumber() === 0) return lineAmounts.map(() => Decimal.from(0));
  const shares: Decimal[] = [];
  let distributed = Decimal.from(0);
  let passed = Decimal.from(0);
  for (const lineAmount of lineAmounts) {
    passed = passed.plus(lineAmount);
    const soFar = discount.times(passed).dividedBy(total, amountPlaces);
    shares.push(soFar.minus(distributed));
    distributed = soFar;
  }
  return shares;
}

function amount(values: Values, name: string): Decimal {
  return Decimal.from(numberOf(values, name));
}
