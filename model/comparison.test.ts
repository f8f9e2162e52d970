import fc from "fast-check";
import { compareLine, lineAmount, type ComparableLine } from "./comparison";
import { decimal } from "./decimal";

const grinder: ComparableLine = {
  item: "CG-040",
  quantity: decimal("6"),
  unitPrice: decimal("120.00"),
  amount: decimal("720.00"),
  date: "2025-04-15",
};

test("fewer, dearer and later is a changed line with its money effect", () => {
  const committed = {
    ...grinder,
    quantity: decimal("5"),
    unitPrice: decimal("125.00"),
    amount: decimal("625.00"),
    date: "2025-07-15",
  };
  expect(compareLine(grinder, committed)).toEqual({
    change: "Changed",
    differs: ["quantity", "price", "date"],
    effect: "-95.00",
  });
});

test("another item is a substitution, whatever else differs", () => {
  const committed = { ...grinder, item: "CG-050", unitPrice: decimal("130.00") };
  expect(compareLine(grinder, committed)).toMatchObject({ change: "Substituted", differs: ["item", "price"] });
});

test("an item in another case, a price with other zeros and an earlier date are as promised", () => {
  const committed = { ...grinder, item: "cg-040", unitPrice: decimal("120"), date: "2025-04-01" };
  expect(compareLine(grinder, committed)).toEqual({ change: "AsPromised", differs: [], effect: "0.00" });
});

test("a line that only one side has is added or removed with its whole amount", () => {
  expect(compareLine(undefined, grinder)).toEqual({ change: "Added", differs: [], effect: "720.00" });
  expect(compareLine(grinder, undefined)).toEqual({ change: "Removed", differs: [], effect: "-720.00" });
});

test("a line is as promised to itself", () => {
  const amount = fc.nat().map((units) => decimal(String(units)));
  const line = fc.record({
    item: fc.option(fc.string()),
    quantity: amount,
    unitPrice: amount,
    amount,
    date: fc.constant("2025-04-15"),
  });
  fc.assert(fc.property(line, (value) => compareLine(value, value).change === "AsPromised"));
});

test("a line's net is rounded to cents", () => {
  expect(lineAmount(decimal("3"), decimal("0.3333"))).toBe("1.00");
});
