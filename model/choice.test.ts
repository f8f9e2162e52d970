import fc from "fast-check";
import { choice, fromOption, toOption } from "./choice";

const colours = choice("Red", "Green", "Blue");

test("the first name has the publisher's first option value", () => {
  expect(toOption(colours, "Red")).toBe(727600000);
});

test("each name survives the way to its option value and back", () => {
  fc.assert(
    fc.property(fc.constantFrom(...colours.names), (name) => fromOption(colours, toOption(colours, name)) === name),
  );
});

test.each([null, undefined, 0, 727600003, 727599999])("%p is no option of the choice", (value) => {
  expect(fromOption(colours, value)).toBeUndefined();
});
