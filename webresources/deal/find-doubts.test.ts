import { decimal } from "#model/decimal";
import type { DealLine, DealSnapshot } from "#model/intents/deal-snapshot";
import { findDoubts, type CustomerStanding } from "./find-doubts";

const line: DealLine = {
  id: "b1",
  number: 10,
  item: "CM-200",
  description: "Coffee machine",
  quantity: decimal("12"),
  unit: "Each",
  unitPrice: decimal("300"),
  amount: decimal("3600"),
};
const deal: DealSnapshot = {
  opportunityId: "o1",
  topic: "Coffee machines",
  account: { id: "a1", name: "Adatum", number: "10000" },
  currency: "EUR",
  deliverBy: "2025-07-31",
  total: decimal("3600"),
  lines: [line],
};
const customer: CustomerStanding = { isBlocked: false, currency: "EUR", availableCredit: 5000 };
const kinds = (snapshot: DealSnapshot, standing: CustomerStanding | undefined) =>
  findDoubts(snapshot, standing).map(({ is }) => is);

test("a deal with everything in place of a customer in good standing raises no doubt", () => {
  expect(findDoubts(deal, customer)).toEqual([]);
});

test("each thing that is missing is named with the place to fix it", () => {
  const bare = {
    ...deal,
    deliverBy: null,
    lines: [
      { ...line, item: null },
      { ...line, id: "b2", number: 20, unit: null },
    ],
  };
  expect(findDoubts(bare, undefined)).toEqual([
    { is: "customerUnknown", account: "Adatum", fix: { is: "record", table: "account", id: "a1" } },
    { is: "noDeliverBy", fix: { is: "field", name: "accord_deliverby" } },
    { is: "noItem", line: "10", fix: { is: "record", table: "opportunityproduct", id: "b1" } },
    { is: "noUnit", line: "20", fix: { is: "record", table: "opportunityproduct", id: "b2" } },
  ]);
});

test("a blocked customer and a line that costs nothing are told", () => {
  const free = { ...deal, lines: [{ ...line, unitPrice: decimal("0") }] };
  expect(kinds(free, { ...customer, isBlocked: true })).toEqual(["customerBlocked", "zeroPrice"]);
});

test("credit is compared in one currency only, and the limit itself is still within it", () => {
  expect(kinds(deal, { ...customer, availableCredit: 3600 })).toEqual([]);
  expect(kinds(deal, { ...customer, availableCredit: 3599.99 })).toEqual(["creditExceeded"]);
  expect(kinds(deal, { ...customer, availableCredit: 0, currency: "DKK" })).toEqual([]);
  expect(kinds(deal, { ...customer, availableCredit: undefined })).toEqual([]);
});
