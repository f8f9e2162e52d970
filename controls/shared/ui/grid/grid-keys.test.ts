import { moveByKey, type CellPosition } from "./grid-keys";

const size = { rows: 30, columns: 5, isRightToLeft: false };
const move = (from: CellPosition, key: string, ctrlKey = false, isRightToLeft = false) =>
  moveByKey(from, { key, ctrlKey }, { ...size, isRightToLeft });

const middle = { row: 15, column: 2 };

test.each([
  ["ArrowDown", { row: 16, column: 2 }],
  ["ArrowUp", { row: 14, column: 2 }],
  ["ArrowRight", { row: 15, column: 3 }],
  ["ArrowLeft", { row: 15, column: 1 }],
  ["PageDown", { row: 25, column: 2 }],
  ["PageUp", { row: 5, column: 2 }],
  ["Home", { row: 15, column: 0 }],
  ["End", { row: 15, column: 4 }],
])("%s leads from the middle to %o", (key, target) => {
  expect(move(middle, key)).toEqual(target);
});

test("with Ctrl, Home and End lead to the corners", () => {
  expect(move(middle, "Home", true)).toEqual({ row: -1, column: 0 });
  expect(move(middle, "End", true)).toEqual({ row: 29, column: 4 });
});

test("nothing leads out of the grid", () => {
  expect(move({ row: -1, column: 0 }, "ArrowUp")).toEqual({ row: -1, column: 0 });
  expect(move({ row: 29, column: 4 }, "PageDown")).toEqual({ row: 29, column: 4 });
  expect(move({ row: 29, column: 4 }, "ArrowRight")).toEqual({ row: 29, column: 4 });
});

test("from right to left the side arrows change places", () => {
  expect(move(middle, "ArrowLeft", false, true)).toEqual({ row: 15, column: 3 });
});

test("other keys are the page's", () => {
  expect(move(middle, "Tab")).toBeUndefined();
  expect(move(middle, "a")).toBeUndefined();
});
