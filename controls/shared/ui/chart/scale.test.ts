import * as fc from "fast-check";
import { scaleOf } from "./scale";

test("steps are round and reach just beyond the values", () => {
  expect(scaleOf([2400, 1600, 4500]).ticks).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  expect(scaleOf([-2, 26]).ticks).toEqual([-10, 0, 10, 20, 30]);
});

test("without values, or with nothing but zero, there is still an axis", () => {
  expect(scaleOf([]).ticks).toEqual([0, 1]);
  expect(scaleOf([0, 0]).at(0)).toBe(0);
});

test("every value and zero lie on the axis, in their order", () => {
  const amounts = fc.integer().map((cents) => cents / 100);
  fc.assert(
    fc.property(fc.array(amounts, { maxLength: 24 }), (values) => {
      const { at, ticks } = scaleOf(values);
      const inside = [0, ...values].every((value) => at(value) >= -1e-9 && at(value) <= 1 + 1e-9);
      return inside && ticks.length <= 8 && ticks.includes(0);
    }),
  );
});
