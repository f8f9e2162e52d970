import fc from "fast-check";
import {
  add,
  compare,
  decimal,
  quotient,
  equals,
  fromNumber,
  isDecimal,
  multiply,
  round,
  subtract,
  sum,
  toNumber,
} from "./decimal";

const someDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
    const point = digits.length - places;
    return decimal(`${units < 0n ? "-" : ""}${digits.slice(0, point)}${places ? "." + digits.slice(point) : ""}`);
  });

test("a tenth added ten times is exactly one", () => {
  expect(sum(Array.from({ length: 10 }, () => decimal("0.1")))).toBe("1.0");
});

test("addition and subtraction undo each other", () => {
  fc.assert(fc.property(someDecimal, someDecimal, (a, b) => equals(subtract(add(a, b), b), a)));
});

test("multiplication distributes over addition", () => {
  fc.assert(
    fc.property(someDecimal, someDecimal, someDecimal, (a, b, c) =>
      equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))),
    ),
  );
});

test("rounding moves a value by at most half a unit", () => {
  fc.assert(
    fc.property(someDecimal, (value) => {
      const moved = subtract(round(value, 2), value);
      return compare(moved, decimal("0.005")) <= 0 && compare(moved, decimal("-0.005")) >= 0;
    }),
  );
});

test.each([
  ["2.345", "2.35"],
  ["-2.345", "-2.35"],
  ["2.3449", "2.34"],
  ["7", "7.00"],
])("%s rounds to %s", (value, rounded) => {
  expect(round(decimal(value), 2)).toBe(rounded);
});

test("money with four decimals survives the way through a JSON number", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (units) => {
      const value = decimal((units / 10000).toFixed(4));
      return equals(fromNumber(JSON.parse(JSON.stringify(toNumber(value))) as number), value);
    }),
  );
});

test("a number that has already lost digits is refused, not guessed", () => {
  expect(() => fromNumber(9007199254740993)).toThrow(/more digits/);
});

test.each(["", "1.", ".5", "1,000", "1e3", "NaN", " 1"])("%p is not a decimal", (text) => {
  expect(isDecimal(text)).toBe(false);
});

test("a quotient is rounded, halves away from zero, on both sides of it", () => {
  const of = (a: string, b: string, places: number) => quotient(decimal(a), decimal(b), places);
  expect(of("342000", "7500", 2)).toBe("45.60");
  expect(of("1", "8", 2)).toBe("0.13");
  expect(of("-1", "8", 2)).toBe("-0.13");
  expect(of("1.5", "-0.004", 1)).toBe("-375.0");
  expect(() => of("1", "0.00", 2)).toThrow("cannot divide 1 by zero");
});
