import { all, any, canBeMet, equals, isIn } from "./condition";

const inNothing = isIn("accord_number", []);
const isOne = equals("accord_number", "1");

test.each([
  ["a value", isOne, true],
  ["one of some values", isIn("accord_number", ["1"]), true],
  ["one of no values", inNothing, false],
  ["something and one of no values", all(isOne, inNothing), false],
  ["something or one of no values", any(isOne, inNothing), true],
  ["one of no alternatives", any(), false],
  ["no demand at all", all(), true],
])("whether a row can have %s", (_what, condition, answer) => {
  expect(canBeMet(condition)).toBe(answer);
});
