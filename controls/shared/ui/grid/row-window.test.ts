import * as fc from "fast-check";
import { rowWindow, scrollToShow } from "./row-window";

const heights = fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 300 });
const total = (rows: readonly number[]) => rows.reduce((sum, height) => sum + height, 0);

test("the rows in sight and the room of the others always make the whole list", () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: 0, max: 30_000 }), (rows, scrollTop) => {
      const { first, end, before, after } = rowWindow(rows, scrollTop, 440, 4);
      expect(before).toBe(total(rows.slice(0, first)));
      expect(after).toBe(total(rows.slice(end)));
    }),
  );
});

test("every row whose place is in sight is drawn, and only a few more", () => {
  fc.assert(
    fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
      const scrollTop = Math.floor(share * Math.max(0, total(rows) - 440));
      const { first, end } = rowWindow(rows, scrollTop, 440, 4);
      let top = 0;
      rows.forEach((height, row) => {
        const isInSight = top + height > scrollTop && top < scrollTop + 440;
        if (isInSight) expect(row >= first && row < end).toBe(true);
        top += height;
      });
      expect(end - first).toBeLessThanOrEqual(440 / 20 + 10);
    }),
  );
});

test("a row out of sight is scrolled to its nearer edge, one in sight is left where it is", () => {
  const rows = Array.from({ length: 100 }, () => 50);
  expect(scrollToShow(rows, 20, 0, 440)).toBe(21 * 50 - 440);
  expect(scrollToShow(rows, 2, 1000, 440)).toBe(100);
  expect(scrollToShow(rows, 3, 0, 440)).toBeUndefined();
});
