import { toOption } from "#model/choice";
import { add, decimal } from "#model/decimal";
import { deliveries } from "#model/delivery";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal, viewDeal, viewRequest, type DealView, type RequestView } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { findOrders, orderOf } from "./support/erp-orders";
import { viewIssues } from "./support/issues";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
  organization.startBridge();
});
afterAll(() => organization.stop());

const seen = (deal: string, request: string, isThere: (deal: DealView) => boolean) =>
  eventually(() => viewDeal(organization.dataverse, deal, request), isThere);
const seenRequest = (request: string, isThere: (request: RequestView) => boolean) =>
  eventually(() => viewRequest(organization.dataverse, request), isThere);
const withOneMore = (snapshot: DealSnapshot) => ({
  ...snapshot,
  lines: snapshot.lines.map((line) => ({ ...line, quantity: add(line.quantity, decimal("1")) })),
});
async function requestsOf(deal: string): Promise<readonly RequestView[]> {
  const rows = rowsOf(
    await organization.dataverse.get(
      `accord_intents?$select=accord_intentid&$filter=_accord_opportunityid_value eq ${deal}`,
    ),
  );
  return Promise.all(rows.map((row) => viewRequest(organization.dataverse, String(row.accord_intentid))));
}
const withoutItem = (snapshot: DealSnapshot) => ({
  ...snapshot,
  lines: snapshot.lines.map((line) => ({ ...line, item: null })),
});

test("a corrected version passes a parked one, replaces it and clears the work list", async () => {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const first = await submitDeal(organization.seller, deal, { change: withoutItem });
  await seen(deal, first, ({ request: { delivery } }) => delivery === "Parked");
  const second = await submitDeal(organization.seller, deal, { version: 2 });
  await seen(deal, second, ({ request: { delivery } }) => delivery === "Delivered");
  expect(await viewRequest(organization.dataverse, first)).toMatchObject({ answer: "Superseded" });
  expect(await viewIssues(organization.dataverse, `_accord_intentid_value eq ${first}`)).toMatchObject([
    { state: "Resolved" },
  ]);
});

test("a newer version takes over the order nobody has decided about: one order, under the new key", async () => {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const [second] = (await requestsOf(deal)).filter((request) => request.answer === "Acknowledged");
  const before = await orderOf(organization.erpApi, second?.id ?? "");
  const third = await submitDeal(organization.seller, deal, { version: 3, change: withOneMore });
  const taken = await seen(
    deal,
    third,
    ({ request, lines }) => request.answer === "Acknowledged" && request.delivery === "Delivered" && lines.length > 0,
  );
  expect(taken).toMatchObject({ stage: "Submitted", orderNumber: before.number });
  expect((await orderOf(organization.erpApi, third)).number).toBe(before.number);
  expect(await viewRequest(organization.dataverse, second?.id ?? "")).toMatchObject({ answer: "Superseded" });
  await seen(deal, third, ({ lines }) => lines.every((line) => line.change === "AsPromised"));
});

test("an older version that arrives after a newer one leaves the newer one's order alone", async () => {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const [newest] = (await requestsOf(deal)).filter((request) => request.answer === "Acknowledged");
  const before = await orderOf(organization.erpApi, newest?.id ?? "");
  const late = await submitDeal(organization.seller, deal, { version: 2 });
  expect(await seenRequest(late, ({ delivery }) => delivery === "Delivered")).toMatchObject({ answer: "Superseded" });
  expect(await orderOf(organization.erpApi, newest?.id ?? "")).toEqual(before);
  expect(await findOrders(organization.erpApi, late)).toEqual([]);
  expect(await viewRequest(organization.dataverse, newest?.id ?? "")).toMatchObject({ answer: "Acknowledged" });
});

test("a newer version whose day is over expires, and the order of the version before stays as it is", async () => {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const [newest] = (await requestsOf(deal)).filter((request) => request.answer === "Acknowledged");
  const before = await orderOf(organization.erpApi, newest?.id ?? "");
  const tooLate = await submitDeal(organization.seller, deal, {
    version: 4,
    change: withOneMore,
    validUntil: "2025-01-31",
  });
  expect(await seenRequest(tooLate, ({ delivery }) => delivery === "Delivered")).toMatchObject({ answer: "Expired" });
  expect(await orderOf(organization.erpApi, newest?.id ?? "")).toEqual(before);
});

test("versions of a deal go out in their order, even when the first one has to wait for the ERP", async () => {
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  await organization.people.send("POST", "faults", { fault: { is: "answerLost", method: "POST", requests: 1 } });
  const first = await submitDeal(organization.seller, deal);
  const second = await submitDeal(organization.seller, deal, { version: 2 });
  await seenRequest(second, ({ delivery }) => delivery === "Delivered");
  expect(await viewRequest(organization.dataverse, first)).toMatchObject({
    delivery: "Delivered",
    answer: "Superseded",
  });
  await orderOf(organization.erpApi, second);
  expect(await findOrders(organization.erpApi, first)).toEqual([]);
});

test("a cancellation that does not say what it is about is parked and says so", async () => {
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const request = await submitDeal(organization.seller, deal, { kind: "CancellationRequested", version: 5 });
  const parked = await seenRequest(request, ({ delivery }) => delivery === "Parked");
  expect(parked.reason).toEqual({
    code: "RequestUnreadable",
    detail: '"version" is missing or has the wrong form',
  });
});

test("an approved deal is acknowledged without an order, and couples a customer the ERP knows", async () => {
  const [row] = rowsOf(
    await organization.dataverse.get("opportunities?$filter=parentaccountid/name eq 'Alpine Ski House'&$top=1"),
  );
  const deal = String(row?.opportunityid);
  const request = await submitDeal(organization.seller, deal, { kind: "OpportunityApproved" });
  const approved = await seen(deal, request, ({ request: { delivery } }) => delivery === "Delivered");
  expect(approved).toMatchObject({
    stage: "Proposed",
    orderNumber: null,
    request: { answer: "Acknowledged" },
    story: ["IntentAcknowledged"],
  });
  expect(await findOrders(organization.erpApi, request)).toEqual([]);
  const couplings = rowsOf(await organization.dataverse.get("accord_couplings?$filter=accord_erpnumber eq '10020'"));
  expect(couplings).toHaveLength(1);

  const [customer] = rowsOf(await organization.erpApi.get("customers?$filter=displayName eq 'Alpine Ski House'"));
  await organization.people.send("POST", `customers/${String(customer?.id)}/block`, { block: "All" });
  const held = await seen(deal, request, ({ request: { answer } }) => answer === "OnHold");
  expect(held).toMatchObject({ stage: "Proposed", request: { reason: { code: "CustomerBlocked" } } });
  await organization.people.send("POST", `customers/${String(customer?.id)}/block`, { block: "None" });
  const freed = await seen(deal, request, ({ request: { answer } }) => answer === "Acknowledged");
  expect(freed.story).toEqual(["IntentAcknowledged", "CreditHeld", "HoldReleased"]);
});

test("an approved deal of a new account creates no customer", async () => {
  const deal = await findDeal(organization.dataverse, "First order: coffee corner");
  const request = await submitDeal(organization.seller, deal, { kind: "OpportunityApproved" });
  await seenRequest(request, ({ answer }) => answer === "Acknowledged");
  expect(rowsOf(await organization.erpApi.get("customers?$filter=displayName eq 'Fabrikam Residences'"))).toEqual([]);
});

test("a request that a person puts back is carried out again, and the order is found instead of made twice", async () => {
  const deal = await findDeal(organization.dataverse, "First order: coffee corner");
  const request = await submitDeal(organization.seller, deal, { version: 2 });
  await seenRequest(request, ({ delivery }) => delivery === "Delivered");
  const { number } = await orderOf(organization.erpApi, request);
  const before = await viewRequest(organization.dataverse, request);
  await organization.dataverse.send("PATCH", `accord_intents(${request})`, {
    accord_delivery: toOption(deliveries, "Queued"),
  });
  const again = await seenRequest(
    request,
    ({ attempts, delivery }) => attempts > before.attempts && delivery === "Delivered",
  );
  expect(again.answer).toBe("Acknowledged");
  expect((await orderOf(organization.erpApi, request)).number).toBe(number);
});
