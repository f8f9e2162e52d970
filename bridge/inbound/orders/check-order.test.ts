import { decimal } from "#model/decimal";
import { anOrder, anOrderLine, aSnapshot } from "../../testing/documents";
import { checkOrder } from "./check-order";
import { compareWithPromise } from "./compare-with-promise";

const check = (order: ReturnType<typeof anOrder>, move?: Parameters<typeof checkOrder>[3]) =>
  checkOrder(order, "key", compareWithPromise(order, aSnapshot()), move);

test("a sound order has nothing to look at", () => {
  expect(check(anOrder())).toEqual([]);
});

test("a line that breaks a rule of the ledger is named, with the rule, under a key of its own", () => {
  const over = anOrder({ lines: [anOrderLine({ shipped: decimal("13"), invoiced: decimal("14") })] });
  expect(check(over).map(({ key, name }) => [key, name])).toEqual([
    ["ledger_key_10000_OverDelivered", "Line 10 of order 101042 has more shipped than ordered"],
    ["ledger_key_10000_InvoicedMoreThanDelivered", "Line 10 of order 101042 has more invoiced than delivered"],
  ]);
});

test("what credit memos took back is checked against what was invoiced", () => {
  const invoiced = anOrder({ lines: [anOrderLine({ shipped: decimal("4"), invoiced: decimal("4") })] });
  const credits = new Map([[10000, decimal("5")]]);
  const breaches = checkOrder(invoiced, "key", compareWithPromise(invoiced, undefined, credits), undefined);
  expect(breaches.map(({ name }) => name)).toEqual(["Line 10 of order 101042 has more credited than invoiced"]);
});

test("a quantity below zero is a breach, and so is a line of an order people entered", () => {
  const negative = anOrder({ lines: [anOrderLine({ quantity: decimal("-1") })] });
  const breaches = checkOrder(negative, "key", compareWithPromise(negative, undefined), undefined);
  expect(breaches.map(({ name }) => name)).toContain("Line 10 of order 101042 has a quantity below zero");
});

test("an answer that may not be given is a conflict for a person", () => {
  expect(check(anOrder(), { is: "refused", answer: "Rejected", to: "Acknowledged" })).toMatchObject([
    { key: "answer_key", failure: "Conflict", name: "Order 101042 says Acknowledged to a request that is Rejected" },
  ]);
});
