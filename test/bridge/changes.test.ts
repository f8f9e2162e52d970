import { fromOption } from "#model/choice";
import { decimal } from "#model/decimal";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import type { IntentKind } from "#model/intents/kind";
import { reviews } from "#model/tolerance";
import { rowsOf } from "../../tools/demo/json-client";
import { askAbout } from "./support/ask-about";
import { findDeal, viewDeal, viewRequest, type DealView, type RequestView } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { findOrders, orderOf } from "./support/erp-orders";
import { viewIssues } from "./support/issues";
import { quickSettings, startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
  organization.startBridge({}, { inbound: { ...quickSettings.inbound, sweepMinutes: 0.01 } });
});
afterAll(() => organization.stop());

const seen = (deal: string, request: string, isThere: (deal: DealView) => boolean) =>
  eventually(() => viewDeal(organization.dataverse, deal, request), isThere);
const seenRequest = (request: string, isThere: (request: RequestView) => boolean) =>
  eventually(() => viewRequest(organization.dataverse, request), isThere);
const answered = (request: string) =>
  seenRequest(request, ({ answer }) => answer !== "Submitted" && answer !== "Acknowledged");

/** The deal with another quantity of one item. */
const withQuantity = (item: string, quantity: string) => (snapshot: DealSnapshot) => ({
  ...snapshot,
  lines: snapshot.lines.map((line) => (line.item === item ? { ...line, quantity: decimal(quantity) } : line)),
});
const ask = (deal: string, kind: IntentKind, version: number) => askAbout(organization.seller, deal, { kind, version });
const people = (method: "POST" | "PATCH" | "DELETE", path: string, body: object = {}) =>
  organization.people.send(method, path, body);

async function row(request: string) {
  const { accord_answerdetails, accord_review } = await organization.dataverse.get(`accord_intents(${request})`);
  const details = typeof accord_answerdetails === "string" ? (JSON.parse(accord_answerdetails) as unknown) : undefined;
  return { details, review: fromOption(reviews, accord_review as number) };
}

/** The version of the order a seller sees, once it is the one the ERP has. */
async function mirroredVersion(deal: string): Promise<string> {
  const { erp } = organization.connect();
  const versions = async () => {
    const ofDeal = `accord_orders?$filter=_accord_opportunityid_value eq ${deal}`;
    const [mirror] = rowsOf(await organization.dataverse.get(ofDeal));
    const order = await erp.readOrderByNumber(String(mirror?.accord_number));
    return { seen: mirror?.accord_erpversion, inErp: order?.version };
  };
  const now = await eventually(versions, ({ seen, inErp }) => seen !== undefined && seen === inErp);
  return String(now.seen);
}

describe("an order in force", () => {
  let deal: string;
  let first: string;
  /** Accepted with changes the seller is to look at. */
  let fifth: string;
  let order: Awaited<ReturnType<typeof orderOf>>;
  const lineOf = (item: string) => order.lines.find((line) => line.item === item)?.id ?? "";

  beforeAll(async () => {
    deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
    first = await submitDeal(organization.seller, deal);
    await seen(deal, first, ({ lines }) => lines.length === 5);
    order = await orderOf(organization.erpApi, first);
    await people("POST", `orders/${order.id}/release`);
    await seen(deal, first, ({ stage }) => stage === "Committed");
    await people("POST", `orders/${order.id}/ship`, { lines: [{ id: lineOf("CM-200"), quantity: "8" }] });
    await seen(deal, first, ({ story }) => story.includes("ShipmentPosted"));
  });

  test("a change below what is shipped is refused in words, and the version before stays in force", async () => {
    const second = await submitDeal(organization.seller, deal, {
      kind: "AmendmentRequested",
      version: 2,
      change: withQuantity("CM-200", "6"),
    });
    expect(await answered(second)).toMatchObject({
      answer: "Rejected",
      reason: { code: "BelowShipped", line: "10", asked: "6", shipped: "8" },
    });
    const now = await seen(deal, first, ({ story }) => story.includes("AmendmentRefused"));
    expect(now).toMatchObject({ stage: "Committed", request: { answer: "AcceptedAsAsked" } });
  });

  test("a change of an order that has moved on is refused: the seller looks at it and asks again", async () => {
    const third = await submitDeal(organization.seller, deal, {
      kind: "AmendmentRequested",
      version: 3,
      change: withQuantity("CM-200", "14"),
      baseOrderVersion: "2025-01-01T00:00:00.000Z",
    });
    expect(await answered(third)).toMatchObject({
      answer: "Rejected",
      reason: { code: "OrderMovedOn", order: order.number },
    });
  });

  test("another change is the order desk's: it is asked, the work list says so, and what it does is the answer", async () => {
    const fourth = await submitDeal(organization.seller, deal, {
      kind: "AmendmentRequested",
      version: 4,
      change: withQuantity("CM-200", "14"),
      baseOrderVersion: await mirroredVersion(deal),
    });
    const asked = await seenRequest(fourth, ({ answer }) => answer === "Acknowledged");
    expect(asked).toMatchObject({ delivery: "Delivered", reason: { code: "AwaitingOrderDesk", order: order.number } });
    expect(await viewIssues(organization.dataverse, `_accord_intentid_value eq ${fourth}`)).toMatchObject([
      { state: "Open", owner: "OrderDesk" },
    ]);
    expect(await viewDeal(organization.dataverse, deal, first)).toMatchObject({
      stage: "Committed",
      request: { answer: "AcceptedAsAsked" },
    });

    await people("PATCH", `orders/${order.id}/lines/${lineOf("CM-200")}`, { quantity: "14" });
    expect(await answered(fourth)).toMatchObject({ answer: "AcceptedAsAsked", reason: undefined });
    expect(await viewRequest(organization.dataverse, first)).toMatchObject({ answer: "Superseded" });
    const now = await seen(deal, fourth, ({ story }) => story.includes("AmendmentAccepted"));
    expect(now).toMatchObject({ stage: "Committed", orderNumber: order.number });
    expect(now.lines.map((line) => [line.item, line.change, line.ordered])).toContainEqual([
      "CM-200",
      "AsPromised",
      14,
    ]);
    expect(await viewIssues(organization.dataverse, `_accord_intentid_value eq ${fourth}`)).toMatchObject([
      { state: "Resolved" },
    ]);
    expect(await findOrders(organization.erpApi, fourth)).toEqual([]);
  });

  test("a change the order desk makes otherwise is accepted with changes, line by line, and for the seller to review", async () => {
    fifth = await submitDeal(organization.seller, deal, {
      kind: "AmendmentRequested",
      version: 5,
      change: withQuantity("CM-200", "20"),
      baseOrderVersion: await mirroredVersion(deal),
    });
    await seenRequest(fifth, ({ answer }) => answer === "Acknowledged");
    await people("PATCH", `orders/${order.id}/lines/${lineOf("CM-200")}`, { quantity: "16" });
    expect(await answered(fifth)).toMatchObject({ answer: "AcceptedWithChanges" });
    expect(await row(fifth)).toMatchObject({
      details: { lines: [{ line: "10", change: "Changed", differs: ["quantity"], before: { quantity: "20" } }] },
      review: "Needed",
    });
  });

  test("changes are accepted for the order as the seller saw it, and only for that", async () => {
    const accept = (baseOrderVersion: string) =>
      askAbout(organization.seller, deal, { kind: "ChangesAccepted", version: 5, baseOrderVersion });
    const outdated = await accept("2025-01-01T00:00:00.000Z");
    expect(await answered(outdated)).toMatchObject({ answer: "Rejected", reason: { code: "OrderMovedOn" } });
    const accepted = await accept(await mirroredVersion(deal));
    expect(await answered(accepted)).toMatchObject({ answer: "AcceptedAsAsked" });
    expect(await row(fifth)).toMatchObject({ review: "Done" });
  });

  test("a cancellation is answered by what is left: shipped goods stay, the rest is cancelled", async () => {
    const cancellation = await ask(deal, "CancellationRequested", 5);
    const asked = await seenRequest(cancellation, ({ answer }) => answer === "Acknowledged");
    expect(asked.reason).toMatchObject({ code: "AwaitingOrderDesk" });
    await people("PATCH", `orders/${order.id}/lines/${lineOf("CM-200")}`, { quantity: "8" });
    for (const { item, id } of order.lines) {
      if (item !== "CM-200") await people("DELETE", `orders/${order.id}/lines/${id}`);
    }
    expect(await answered(cancellation)).toMatchObject({ answer: "AcceptedWithChanges" });
    const now = await seen(deal, cancellation, ({ story }) => story.includes("CancellationConfirmed"));
    expect(now.stage).toBe("Committed");
  });

  test("when everything is shipped a cancellation comes too late", async () => {
    const late = await ask(deal, "CancellationRequested", 5);
    expect(await answered(late)).toMatchObject({ answer: "Rejected", reason: { code: "NothingLeftToCancel" } });
  });
});

describe("before a commitment", () => {
  test("what the ERP has nothing of is withdrawn at once, and never sent", async () => {
    const deal = await findDeal(organization.dataverse, "First order: coffee corner");
    await people("POST", "faults", { fault: { is: "down" } });
    const request = await submitDeal(organization.seller, deal);
    await seenRequest(request, ({ delivery }) => delivery === "RetryWait");
    const withdrawal = await ask(deal, "WithdrawalRequested", 1);
    await people("POST", "faults", { fault: { is: "none" } });
    expect(await answered(withdrawal)).toMatchObject({ answer: "AcceptedAsAsked" });
    expect(await viewRequest(organization.dataverse, request)).toMatchObject({ answer: "Withdrawn" });
    expect(await findOrders(organization.erpApi, request)).toEqual([]);
    expect((await viewDeal(organization.dataverse, deal, request)).stage).toBe("Proposed");
  });

  test("an order nobody has decided about is the order desk's to delete: then the request is withdrawn", async () => {
    const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
    const request = await submitDeal(organization.seller, deal);
    await seen(deal, request, ({ lines }) => lines.length > 0);
    const { id } = await orderOf(organization.erpApi, request);
    const withdrawal = await ask(deal, "WithdrawalRequested", 1);
    await seenRequest(withdrawal, ({ reason }) => reason?.code === "AwaitingOrderDesk");
    await people("DELETE", `orders/${id}`);
    expect(await answered(withdrawal)).toMatchObject({ answer: "AcceptedAsAsked" });
    const now = await seen(deal, request, ({ story }) => story.includes("WithdrawalConfirmed"));
    expect(now).toMatchObject({ stage: "Proposed", request: { answer: "Withdrawn" } });

    const again = await submitDeal(organization.seller, deal, { version: 2 });
    await eventually(
      () => findOrders(organization.erpApi, again),
      (orders) => orders.length > 0,
    );
    const released = await orderOf(organization.erpApi, again);
    const late = await ask(deal, "WithdrawalRequested", 2);
    await seenRequest(late, ({ reason }) => reason?.code === "AwaitingOrderDesk");
    await people("POST", `orders/${released.id}/release`);
    expect(await answered(late)).toMatchObject({ answer: "Rejected", reason: { code: "OrderReleased" } });

    const cancellation = await ask(deal, "CancellationRequested", 2);
    await seenRequest(cancellation, ({ reason }) => reason?.code === "AwaitingOrderDesk");
    await people("DELETE", `orders/${released.id}`);
    expect(await answered(cancellation)).toMatchObject({ answer: "AcceptedAsAsked" });
    const cancelled = await seen(deal, again, ({ story }) => story.includes("CancellationConfirmed"));
    expect(cancelled).toMatchObject({ stage: "Proposed", request: { answer: "Superseded" } });
  });

  test("a request whose day is over before the ERP had it expires", async () => {
    const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
    const request = await submitDeal(organization.seller, deal, { version: 3, validUntil: "2025-01-31" });
    expect(await answered(request)).toMatchObject({ answer: "Expired" });
    expect(await findOrders(organization.erpApi, request)).toEqual([]);
  });

  test.each([["WithdrawalRequested"], ["CancellationRequested"], ["ChangesAccepted"]] as const)(
    "%s without anything to act on is refused",
    async (kind) => {
      const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
      const request = await ask(deal, kind, 9);
      expect(await answered(request)).toMatchObject({ answer: "Rejected", reason: { code: "NothingToActOn" } });
    },
  );
});
