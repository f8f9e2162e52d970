import fc from "fast-check";
import { billingOf } from "./billing";
import { add, compare, decimal, subtract, zero, type Decimal } from "./decimal";
import { fulfilmentOf } from "./fulfilment";
import { checkLedger, newLine, openQuantity, shippedPercent, type LineQuantities } from "./line-ledger";

const ten = decimal("10");

function line(changes: Partial<Record<keyof LineQuantities, string>>): LineQuantities {
  const parsed = Object.fromEntries(Object.entries(changes).map(([name, text]) => [name, decimal(text)]));
  return { ...newLine(ten), ...parsed };
}

/** Lines as an ERP may leave them: each step takes at most what the step before left. */
const lawfulLine = fc
  .tuple(...Array.from({ length: 7 }, () => fc.integer({ min: 0, max: 100 })))
  .map(([ordered = 0, ...shares]): LineQuantities => {
    const [cancel = 0, ship = 0, back = 0, takeBack = 0, invoice = 0, credit = 0] = shares;
    const cancelled = Math.floor((ordered * cancel) / 100);
    const shipped = Math.floor(((ordered - cancelled) * ship) / 100);
    const returned = Math.floor((shipped * takeBack) / 100);
    const invoiced = Math.floor(((shipped - returned) * invoice) / 100);
    const whole = (value: number): Decimal => decimal(String(value));
    return {
      ordered: whole(ordered),
      cancelled: whole(cancelled),
      shipped: whole(shipped),
      returned: whole(returned),
      invoiced: whole(invoiced),
      credited: whole(Math.floor((invoiced * credit) / 100)),
      backordered: whole(Math.floor(((ordered - cancelled - shipped) * back) / 100)),
    };
  });

test("a lawful line breaks no rule, and open, shipped and cancelled add up to ordered", () => {
  fc.assert(
    fc.property(lawfulLine, (quantities) => {
      expect(checkLedger(quantities)).toEqual([]);
      const parts = add(add(openQuantity(quantities), quantities.shipped), quantities.cancelled);
      expect(compare(parts, quantities.ordered)).toBe(0);
      expect(compare(openQuantity(quantities), zero)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([
  ["NegativeQuantity", { shipped: "-1", returned: "0" }],
  ["CancelledMoreThanOrdered", { cancelled: "11" }],
  ["OverDelivered", { shipped: "11" }],
  ["BackorderedMoreThanOpen", { shipped: "8", backordered: "3" }],
  ["ReturnedMoreThanShipped", { shipped: "2", returned: "3" }],
  ["CreditedMoreThanInvoiced", { shipped: "5", invoiced: "2", credited: "3" }],
  ["InvoicedMoreThanDelivered", { shipped: "2", invoiced: "3" }],
] as const)("%s is reported", (breach, quantities) => {
  expect(checkLedger(line(quantities))).toContain(breach);
});

test("what is prepaid may be invoiced before it is delivered", () => {
  expect(checkLedger(line({ invoiced: "3" }), decimal("3"))).toEqual([]);
});

test("asked 6, 1 cancelled, 2 shipped and invoiced, 1 of them returned and credited", () => {
  const quantities = line({ ordered: "6", cancelled: "1", backordered: "3", shipped: "2", invoiced: "2" });
  expect(openQuantity(quantities)).toBe("3");
  expect(fulfilmentOf([quantities])).toBe("PartlyShipped");
  expect(billingOf([quantities])).toBe("PartlyInvoiced");
  expect(shippedPercent([{ ...quantities, unitPrice: decimal("120.00") }])).toBe(40);
  const afterReturn = { ...quantities, returned: decimal("1"), credited: decimal("1") };
  expect(checkLedger(afterReturn)).toEqual([]);
  expect(subtract(afterReturn.shipped, afterReturn.returned)).toBe("1");
});

test.each([
  ["NotShipped", [{}], false],
  ["PartlyShipped", [{ shipped: "10" }, {}], false],
  ["Shipped", [{ shipped: "10" }, { cancelled: "10" }], false],
  ["ClosedShort", [{ shipped: "4" }], true],
  ["Returned", [{ shipped: "10", returned: "10" }], false],
] as const)("the fulfilment is %s", (expected, lines, closed) => {
  expect(fulfilmentOf(lines.map(line), closed)).toBe(expected);
});

test.each([
  ["NotInvoiced", [{}]],
  ["PartlyInvoiced", [{ invoiced: "10" }, { invoiced: "4" }]],
  ["Invoiced", [{ invoiced: "10" }, { cancelled: "3", invoiced: "7" }]],
  ["Credited", [{ invoiced: "10", credited: "10" }]],
] as const)("the billing is %s", (expected, lines) => {
  expect(billingOf(lines.map(line))).toBe(expected);
});

test("a hundred percent is said only when nothing is open", () => {
  const almost = { ...line({ ordered: "1000", shipped: "997" }), unitPrice: decimal("1") };
  expect(shippedPercent([almost])).toBe(99);
  expect(shippedPercent([{ ...almost, shipped: decimal("1001") }])).toBe(100);
});
