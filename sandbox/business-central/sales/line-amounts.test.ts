import fc from "fast-check";
import { numberOf, type Values } from "../entities/values";
import { add, Decimal, subtract, sum } from "./decimal";
import { documentTotals } from "./document-totals";
import { distribute, withDiscount, withLineAmounts } from "./line-amounts";

const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const quantity = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000);
const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

function aLine(values: Values): Values {
  return withDiscount({ quantity: 1, unitPrice: 0, discountPercent: 0, discountAmount: 0, ...values }, "percent");
}

describe("decimals", () => {
  it("add and subtract as on paper", () => {
    expect(add(0.1, 0.2)).toBe(0.3);
    expect(subtract(0.3, 0.1)).toBe(0.2);
    expect(subtract(1e21, 1)).toBe(1e21);
  });

  it("come back as they were", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Decimal.from(value).toNumber()).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it("round half away from zero", () => {
    expect(Decimal.from(2.345).rounded(2).toNumber()).toBe(2.35);
    expect(Decimal.from(-2.345).rounded(2).toNumber()).toBe(-2.35);
    expect(Decimal.from(10).dividedBy(Decimal.from(3), 2).toNumber()).toBe(3.33);
  });
});

describe("the amounts of a line", () => {
  it("are price times quantity, less discount, plus tax", () => {
    const line = withLineAmounts(
      aLine({ quantity: 3, unitPrice: 9.99, discountPercent: 12.5 }),
      { taxPercent: 19, pricesIncludeTax: false },
      Decimal.from(1),
    );

    expect(line).toMatchObject({
      discountAmount: 3.75,
      amountExcludingTax: 26.22,
      totalTaxAmount: 4.98,
      amountIncludingTax: 31.2,
      invoiceDiscountAllocation: 1,
      netAmount: 25.22,
      netTaxAmount: 4.79,
      netAmountIncludingTax: 30.01,
    });
  });

  it("take the tax out of prices that include it", () => {
    const line = withLineAmounts(
      aLine({ quantity: 1, unitPrice: 119 }),
      { taxPercent: 19, pricesIncludeTax: true },
      Decimal.from(0),
    );

    expect(line).toMatchObject({ amountExcludingTax: 100, totalTaxAmount: 19, amountIncludingTax: 119 });
  });

  it("always add up, whatever is bought", () => {
    const lines = fc.record({ quantity, unitPrice: money, discountPercent: percent.filter((value) => value <= 100) });
    fc.assert(
      fc.property(lines, fc.boolean(), (values, pricesIncludeTax) => {
        const line = withLineAmounts(aLine(values), { taxPercent: 19, pricesIncludeTax }, Decimal.from(0));
        const amount = (name: string): number => numberOf(line, name);
        expect(add(amount("amountExcludingTax"), amount("totalTaxAmount"))).toBe(amount("amountIncludingTax"));
        expect(amount("netAmount")).toBe(amount("amountExcludingTax"));
        expect(amount("amountExcludingTax")).toBeGreaterThanOrEqual(0);
        const { totalAmountExcludingTax } = documentTotals([line], { taxPercent: 19, pricesIncludeTax });
        expect(totalAmountExcludingTax).toBe(amount("netAmount"));
      }),
    );
  });

  it("let a discount's percent follow its amount", () => {
    const line = withDiscount({ quantity: 4, unitPrice: 25, discountPercent: 0, discountAmount: 12.5 }, "amount");

    expect(line["discountPercent"]).toBe(12.5);
  });
});

describe("a discount on the whole document", () => {
  it("is spread to the cent, and no line gets more than its amount by more than a cent", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 12 }), percent, (amounts, share) => {
        const lineAmounts = amounts.map((amount) => Decimal.from(amount));
        const total = sum(lineAmounts);
        const discount = total.times(Decimal.from(Math.min(share, 100))).dividedBy(Decimal.from(100), 2);

        const shares = distribute(discount, lineAmounts);

        expect(sum(shares).toNumber()).toBe(total.toNumber() === 0 ? 0 : discount.toNumber());
        shares.forEach((part, index) => {
          expect(part.toNumber()).toBeLessThanOrEqual((amounts[index] ?? 0) + 0.01);
          expect(part.toNumber()).toBeGreaterThanOrEqual(-0.01);
        });
      }),
    );
  });
});
