import fc from "fast-check";
import { toCanonicalJson } from "../canonical-json";
import { decimal } from "../decimal";
import { parseSnapshot, type DealSnapshot } from "./deal-snapshot";

const snapshot: DealSnapshot = {
  opportunityId: "9d4c7524-a578-4783-b608-73f7b0b68fd2",
  topic: "Coffee machines for 12 branches",
  account: { id: "8d4c7524-a578-4783-b608-73f7b0b68fd2", name: "Adatum Corporation", number: "10000" },
  currency: "EUR",
  deliverBy: "2025-07-15",
  total: decimal("3600.00"),
  lines: [
    {
      id: "7d4c7524-a578-4783-b608-73f7b0b68fd2",
      number: 10,
      item: "CM-200",
      description: "Coffee machine, 2 groups",
      quantity: decimal("12"),
      unit: "PCS",
      unitPrice: decimal("300.00"),
      amount: decimal("3600.00"),
    },
  ],
};

test("a stored snapshot is read back as it was", () => {
  expect(parseSnapshot(toCanonicalJson(snapshot))).toEqual({ is: "read", snapshot });
});

test.each([
  ["{", "the text is not JSON"],
  ["null", "it is not an object"],
  [toCanonicalJson({ ...snapshot, currency: "euro" }), '"currency" is missing or has the wrong form'],
  [toCanonicalJson({ ...snapshot, total: 3600 }), '"total" is missing or has the wrong form'],
  [
    toCanonicalJson({ ...snapshot, lines: [{ ...snapshot.lines[0], quantity: "twelve" }] }),
    'line 1: "quantity" is missing or has the wrong form',
  ],
])("an unreadable snapshot says what is wrong with it", (text, detail) => {
  expect(parseSnapshot(text)).toEqual({ is: "unreadable", detail });
});

test("no text whatever makes the parser throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => ["read", "unreadable"].includes(parseSnapshot(text).is)),
  );
});

test("canonical JSON does not depend on the order of properties", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(toCanonicalJson(reversed)).toBe(toCanonicalJson(value));
      expect(JSON.parse(toCanonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
