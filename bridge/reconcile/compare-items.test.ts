import fc from "fast-check";
import { decimal } from "#model/decimal";
import { agrees, compareItems, type Item } from "./compare-items";

function item(key: string, amount = "100", more: Partial<Item> = {}): Item {
  const common = {
    kind: "Invoice",
    document: key,
    number: key,
    customerNumber: "10000",
    month: "2025-06",
    others: {},
  } as const;
  return { ...common, key, amount: decimal(amount), ...more };
}

const kinds = fc.constantFrom("Invoice" as const, "CreditMemo" as const, "Payment" as const);
const items = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1 }),
    cents: fc.integer({ min: 1, max: 1e6 }),
    kind: kinds,
    month: fc.constantFrom("2025-05", "2025-06"),
  }),
  { selector: ({ key }) => key, maxLength: 20 },
);

test("sides that are the same agree in every month, whatever their order", () => {
  fc.assert(
    fc.property(items, (made) => {
      const one = made.map(({ key, cents, kind, month }) => item(key, (cents / 100).toFixed(2), { kind, month }));
      const { tallies, differences } = compareItems(one, [...one].reverse());
      expect(differences).toEqual([]);
      expect(tallies.every(agrees)).toBe(true);
    }),
  );
});

test("a row that is missing, one too many and one with another amount are named", () => {
  const { tallies, differences } = compareItems(
    [item("A"), item("B", "50.00"), item("C")],
    [item("B", "50.01"), item("C"), item("D")],
  );
  expect(differences).toMatchObject([
    { is: "missing", item: { key: "A" } },
    { is: "differs", item: { key: "B" }, what: ["amount 50.00 in the ERP, 50.01 in CRM"] },
    { is: "gone", item: { key: "D" } },
  ]);
  expect(tallies).toMatchObject([{ erp: { count: 3, sum: "250.00" }, mirror: { count: 3, sum: "250.01" } }]);
  expect(tallies.some(agrees)).toBe(false);
});

test("what the ERP does not tell is not compared, and 5 is 5.00", () => {
  const here = item("A", "5.00", { others: { open: undefined, "with tax": decimal("6") } });
  const there = item("A", "5", { others: { open: decimal("3"), "with tax": decimal("6.00") } });
  expect(compareItems([here], [there]).differences).toEqual([]);
  expect(
    compareItems([item("A", "5", { others: { open: decimal("3") } })], [item("A", "5")]).differences,
  ).toMatchObject([{ what: ["open 3 in the ERP, none in CRM"] }]);
});
