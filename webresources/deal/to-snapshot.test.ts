import * as fc from "fast-check";
import { toCanonicalJson } from "#model/canonical-json";
import { equals, sum } from "#model/decimal";
import { parseSnapshot, type DealSnapshot } from "#model/intents/deal-snapshot";
import { aLineRow, anOpportunityRow, opportunityId } from "../testing/opportunity-form";
import type { OpportunityRow, ProductLineRow } from "./deal-rows";
import { toSnapshot } from "./to-snapshot";

function taken(deal: OpportunityRow, lines: readonly ProductLineRow[]): DealSnapshot {
  const outcome = toSnapshot(opportunityId, deal, lines);
  if (outcome.is === "refused") throw new Error(outcome.refusal.because);
  return outcome.snapshot;
}

const refusal = (deal: OpportunityRow, lines: readonly ProductLineRow[]) => {
  const outcome = toSnapshot(opportunityId, deal, lines);
  return outcome.is === "refused" ? outcome.refusal : undefined;
};

test("the deal is told in the words of the model", () => {
  expect(taken(anOpportunityRow(), [aLineRow()])).toEqual({
    opportunityId,
    topic: "Coffee machines for 12 branches",
    account: { id: expect.any(String) as string, name: "Adatum Corporation", number: "10000" },
    currency: "EUR",
    deliverBy: "2025-07-31",
    total: "3600",
    lines: [
      {
        id: expect.any(String) as string,
        number: 10,
        item: "CM-200",
        description: "Coffee machine, 2 groups",
        quantity: "12",
        unit: "Each",
        unitPrice: "300",
        amount: "3600",
      },
    ],
  });
});

test("when the customer is a person, the deal's account buys", () => {
  const account = { accountid: "a2", name: "Fabrikam", accountnumber: null };
  const deal = anOpportunityRow({ customerid_account: null, parentaccountid: account });
  expect(taken(deal, [aLineRow()]).account).toEqual({ id: "a2", name: "Fabrikam", number: null });
});

test("tax is no part of the net amount, a discount is taken off", () => {
  const line = aLineRow({ extendedamount: 4165, tax: 665 });
  expect(taken(anOpportunityRow(), [line]).lines[0]?.amount).toBe("3500");
});

test("a write-in line has no item and keeps its description", () => {
  const line = aLineRow({ productid: null, productname: null, productdescription: "Advice" });
  expect(taken(anOpportunityRow(), [line]).lines[0]).toMatchObject({ item: null, description: "Advice" });
});

test("lines without a number of their own are called 10, 20, 30", () => {
  const lines = [1, 2, 3].map(() => aLineRow({ lineitemnumber: null }));
  expect(taken(anOpportunityRow(), lines).lines.map((line) => line.number)).toEqual([10, 20, 30]);
});

test.each([
  ["noAccount", anOpportunityRow({ customerid_account: null }), [aLineRow()]],
  ["noCurrency", anOpportunityRow({ transactioncurrencyid: null }), [aLineRow()]],
  ["noLines", anOpportunityRow(), []],
  ["lostDeal", anOpportunityRow({ statecode: 2 }), [aLineRow()]],
])("%s keeps a deal from being submitted", (because, deal, lines) => {
  expect(refusal(deal, lines)).toEqual({ because });
});

test("an incomplete line is named", () => {
  expect(refusal(anOpportunityRow(), [aLineRow(), aLineRow({ lineitemnumber: 20, priceperunit: null })])).toEqual({
    because: "incompleteLine",
    line: "20",
  });
});

test("whatever the figures, the total is the sum of the lines and the stored text can be read again", () => {
  const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
  const line = fc
    .record({
      quantity: fc.integer({ min: 1, max: 100_000 }).map((n) => n / 1000),
      priceperunit: money,
      extendedamount: money,
    })
    .map(aLineRow);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const snapshot = taken(anOpportunityRow(), lines);
      expect(equals(snapshot.total, sum(snapshot.lines.map(({ amount }) => amount)))).toBe(true);
      expect(parseSnapshot(toCanonicalJson(snapshot))).toEqual({ is: "read", snapshot });
    }),
  );
});
