import fc from "fast-check";
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
} from "./decimal-text";

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const text = (value: number): string => formatDecimal({ units: BigInt(value), places: 2 });

describe("exact decimals", () => {
  it("reads what JSON numbers look like, exponents included", () => {
    expect(["20000", "-0.50", "1e-7", "1.5E3", ".5", "-0"].map((value) => formatDecimal(decimalOf(value)))).toEqual([
      "20000",
      "-0.5",
      "0.0000001",
      "1500",
      "0.5",
      "0",
    ]);
    expect([parseDecimal(""), parseDecimal("."), parseDecimal("12a"), parseDecimal("1,5")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("rounds halves away from zero", () => {
    const rounded = (value: string): string => formatDecimal(roundDecimal(decimalOf(value), 2));
    expect(["1.005", "-1.005", "1.004", "2.5", "0.995"].map(rounded)).toEqual(["1.01", "-1.01", "1", "2.5", "1"]);
    expect(formatDecimal(divideDecimals(decimalOf("1"), decimalOf("3"), 4))).toBe("0.3333");
    expect(formatDecimal(divideDecimals(decimalOf("2"), decimalOf("3"), 4))).toBe("0.6667");
    expect(formatDecimal(divideDecimals(decimalOf("2"), decimalOf("0"), 4))).toBe("0");
  });

  it("computes as integers of the smallest unit do", () => {
    fc.assert(
      fc.property(cents, cents, (left, right) => {
        expect(formatDecimal(addDecimals(decimalOf(text(left)), decimalOf(text(right))))).toBe(text(left + right));
        expect(compareDecimals(decimalOf(text(left)), decimalOf(text(right)))).toBe(Math.sign(left - right));
        const product = multiplyDecimals(decimalOf(text(left)), decimalOf(text(right)));
        expect(product.units * 10n ** BigInt(4 - product.places)).toBe(BigInt(left) * BigInt(right));
      }),
    );
  });

  it("keeps a text it has written", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 0, max: 12 }), (units, places) => {
        const written = formatDecimal({ units, places });
        expect(formatDecimal(decimalOf(written))).toBe(written);
      }),
    );
  });
});
