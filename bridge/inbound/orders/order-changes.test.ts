import { decimal } from "#model/decimal";
import { anOrder, anOrderLine, aDealLine, aSnapshot } from "../../testing/documents";
import { compareWithPromise } from "./compare-with-promise";
import type { MirroredLine } from "./mirrored-order";
import { differencesToMirror, differencesToPromise } from "./order-changes";

const keyOf = (sequence: number) => `line ${sequence}`;

function mirroredLine(sequence: number, change: Partial<MirroredLine> = {}): MirroredLine {
  return {
    "@odata.etag": 'W/"1"',
    accord_orderlineid: "2d4c7524-a578-4783-b608-73f7b0b68fd2",
    accord_erpkey: keyOf(sequence),
    accord_number: "101042 / 10",
    accord_linenumber: sequence / 1000,
    accord_item: "CM-200",
    accord_description: "Coffee machine, 2 groups",
    accord_change: null,
    accord_orderedquantity: 12,
    accord_shippedquantity: 0,
    accord_unitprice: 300,
    accord_amount: 3600,
    accord_shipmentdate: "2025-07-15",
    ...change,
  };
}

test("against the promise each differing line is listed with both sides and the effect in money", () => {
  const grinder = aDealLine({ number: 20, item: "CG-040", quantity: decimal("6"), amount: decimal("720.00") });
  const order = anOrder({
    lines: [
      anOrderLine(),
      anOrderLine({ sequence: 20000, item: "CG-040", quantity: decimal("5"), amount: decimal("625") }),
    ],
  });
  const details = differencesToPromise(compareWithPromise(order, aSnapshot([aDealLine(), grinder])));
  expect(details).toMatchObject({
    effect: "-95.00",
    more: 0,
    lines: [
      {
        line: "20",
        change: "Changed",
        differs: ["quantity"],
        before: { quantity: "6", date: "2025-07-15" },
        after: { quantity: "5" },
      },
    ],
  });
});

test("an order as promised, and one nobody promised anything for, differ in nothing", () => {
  expect(differencesToPromise(compareWithPromise(anOrder(), aSnapshot()))).toBeUndefined();
  expect(differencesToPromise(compareWithPromise(anOrder(), undefined))).toBeUndefined();
});

test("a shipment or an invoice is no change of the order", () => {
  const order = anOrder({ lines: [anOrderLine({ shipped: decimal("2"), invoiced: decimal("2") })] });
  expect(differencesToMirror(order, [mirroredLine(10000)], keyOf)).toBeUndefined();
});

test("a price, a date moved either way, an added and a removed line are changes of the order", () => {
  const change = (lines: ReturnType<typeof anOrderLine>[], before = [mirroredLine(10000)]) =>
    differencesToMirror(anOrder({ lines }), before, keyOf)?.lines.map((line) => [line.line, line.change, line.differs]);
  expect(change([anOrderLine({ unitPrice: decimal("310") })])).toEqual([["10", "Changed", ["price"]]]);
  expect(change([anOrderLine({ shipmentDate: "2025-08-01" })])).toEqual([["10", "Changed", ["date"]]]);
  expect(change([anOrderLine({ shipmentDate: "2025-07-01" })])).toHaveLength(1);
  expect(change([anOrderLine(), anOrderLine({ sequence: 20000 })])).toEqual([["20", "Added", []]]);
  expect(change([], [mirroredLine(10000)])).toEqual([["10", "Removed", []]]);
});

test("a long list is cut, and says how many more there are", () => {
  const lines = Array.from({ length: 80 }, (_, at) => anOrderLine({ sequence: (at + 1) * 10000 }));
  expect(differencesToMirror(anOrder({ lines }), [], keyOf)).toMatchObject({ more: 30, effect: "288000.00" });
});
