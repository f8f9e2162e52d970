import { Readable } from "node:stream";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { orderTable } from "#model/tables/order";
import { intentTable } from "#model/tables/intent";
import { answers } from "#model/answer";
import { tellCommitment } from "../deal/tell-commitment";
import { toRefusedWriteKey } from "../issues/refused-write";
import { raiseIssues } from "../issues/raise-issue";
import { create, update, type Change } from "../ports/change";
import type { Dataverse } from "../ports/dataverse";
import { messagesOf } from "./messages-of";

const intentId = "0b1e2c3d-4f50-4a6b-8c7d-9e0f1a2b3c4d";
const dealId = "1b1e2c3d-4f50-4a6b-8c7d-9e0f1a2b3c4d";
const now = new Date("2026-03-02T10:00:00Z");

const told = (kind: "HoldReleased" | "OrderCreated", opportunityId: string | null): Change =>
  tellCommitment(
    { kind, eventKey: kind, occurredOn: now, documentNumber: "S-1" },
    { opportunityId, intentId, accountId: null, orderId: null, ownerId: null },
  );

const accepted = update(intentTable, intentId, { accord_answer: toOption(answers, "AcceptedAsAsked") }, 'W/"1"');

test("an answer and what is told with it are one message, with the document's own fingerprint", () => {
  const mirror = create(orderTable, { accord_digest: "d1" });
  expect(messagesOf([mirror, accepted, told("OrderCreated", dealId)])).toEqual([
    expect.objectContaining({
      direction: "FromErp",
      kind: "OrderCreated",
      name: "Order created S-1",
      result: "Applied",
      answer: "AcceptedAsAsked",
      delivery: undefined,
      intentId,
      payloadHash: "d1",
    }),
  ]);
});

test("two things told at once are two messages, and one of them has the answer", () => {
  const messages = messagesOf([accepted, told("HoldReleased", dealId), told("OrderCreated", dealId)]);
  expect(messages.map(({ kind, answer }) => [kind, answer])).toEqual([
    ["HoldReleased", "AcceptedAsAsked"],
    ["OrderCreated", undefined],
  ]);
});

test("what is told of no deal, and a lease that is renewed, are no messages", () => {
  const renewal = update(intentTable, intentId, { accord_leaseduntil: now.toISOString() }, 'W/"1"');
  expect(messagesOf([renewal, told("OrderCreated", null)])).toEqual([]);
});

test.each([
  ["Sending", "Begun"],
  ["RetryWait", "Failed"],
  ["UnknownOutcome", "Failed"],
  ["Parked", "Failed"],
  ["Delivered", "Applied"],
] as const)("an attempt that comes to %s is %s", (delivery, result) => {
  const values = { accord_delivery: toOption(deliveries, delivery) };
  const audit = { kind: "DealReadyForFulfillment", payloadHash: "h", attempt: 3 };
  expect(messagesOf([update(intentTable, intentId, values, 'W/"1"', audit)])).toMatchObject([
    { direction: "ToErp", result, delivery, attempt: 3, payloadHash: "h", kind: "DealReadyForFulfillment" },
  ]);
});

test("a document that could not be written is refused, once", async () => {
  const trouble = {
    key: toRefusedWriteKey("bc_order_1"),
    name: "Order S-1 could not be written",
    failure: "Configuration",
    reason: { code: "ErpAnswerUnreadable", detail: "too long" },
  } as const;
  const raisedBefore = (rows: readonly unknown[]) =>
    ({
      query: () => Readable.from([rows]),
    }) as unknown as Dataverse;
  expect(messagesOf(await raiseIssues(raisedBefore([]), [trouble], now))).toMatchObject([
    { direction: "FromErp", result: "Refused", name: trouble.name, reason: { code: "ErpAnswerUnreadable" } },
  ]);
  const again = raisedBefore([{ accord_issuekey: trouble.key, accord_occurrences: 1 }]);
  expect(messagesOf(await raiseIssues(again, [trouble], now))).toEqual([]);
});
