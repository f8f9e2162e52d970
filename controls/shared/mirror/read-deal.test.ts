import { accordTables } from "#model/tables/accord-tables";
import { commitmentTable } from "#model/tables/commitment";
import { intentTable } from "#model/tables/intent";
import { orderTable } from "#model/tables/order";
import { relationshipName } from "#model/tables/table";
import { aCommitmentRow, aDealRow, anIntentRow, anOrderRow } from "../testing/deal-rows";
import { dealQuery, readDeal, toDeal } from "./read-deal";

test("the collections are those of the relationships in the solution", () => {
  for (const table of [intentTable, commitmentTable, orderTable]) {
    expect(accordTables).toContain(table);
    expect(dealQuery).toContain(`${relationshipName(table, "accord_OpportunityId")}($select=`);
  }
});

test("one request is made, for the opportunity itself", async () => {
  const retrieveRecord = jest.fn().mockResolvedValue(aDealRow({}));
  await readDeal({ retrieveRecord }, "id");
  expect(retrieveRecord.mock.calls).toEqual([["opportunity", "id", dealQuery]]);
});

test("rows become the model's words, oldest first", () => {
  const deal = toDeal(
    aDealRow({
      intents: [
        anIntentRow({ version: 2, submittedOn: "2025-04-08T00:00:00Z" }),
        anIntentRow({ version: 1, answer: "Superseded", delivery: "Delivered" }),
      ],
      commitments: [aCommitmentRow("ShipmentPosted", "2025-04-09T00:00:00Z", { accord_amount: 12.5 })],
      orders: [anOrderRow({ fulfilment: "PartlyShipped", billing: "PartlyInvoiced", shippedPercent: 66 })],
    }),
  );
  expect(deal.intents.map(({ version, answer, delivery }) => [version, answer, delivery])).toEqual([
    [1, "Superseded", "Delivered"],
    [2, "Submitted", "Queued"],
  ]);
  expect(deal.commitments).toMatchObject([{ kind: "ShipmentPosted", amount: "12.5", actor: undefined }]);
  expect(deal.order).toMatchObject({
    fulfilment: "PartlyShipped",
    billing: "PartlyInvoiced",
    shippedPercent: 66,
    total: "5483",
  });
});

test("a row of a kind this version does not know is left out, not guessed", () => {
  const deal = toDeal(
    aDealRow({ intents: [{ ...anIntentRow(), accord_kind: 727609999 }], commitments: [{ accord_kind: 1 }] }),
  );
  expect([deal.intents, deal.commitments, deal.order]).toEqual([[], [], undefined]);
});

test("a reason whose details are broken still has its code", () => {
  const row = { ...anIntentRow(), accord_reasoncode: "CustomerBlocked", accord_reasondetails: "{not json" };
  expect(toDeal(aDealRow({ intents: [row] })).intents[0]?.reason).toEqual({ code: "CustomerBlocked" });
});
