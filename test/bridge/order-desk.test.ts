import { rowsOf } from "../../tools/demo/json-client";
import { sweepOrders } from "../../bridge/inbound/orders/sweep-orders";
import { findDeal, viewDeal, type DealView } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { orderOf, type OrderInErp } from "./support/erp-orders";
import { viewIssues } from "./support/issues";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { shownTotals } from "./support/shown-totals";
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

async function submitted(topic: string) {
  const deal = await findDeal(organization.dataverse, topic);
  const request = await submitDeal(organization.seller, deal);
  await seen(deal, request, ({ orders }) => orders.length === 1);
  return { deal, request, order: await orderOf(organization.erpApi, request) };
}

const act = (order: OrderInErp, what: string, body: unknown = {}) =>
  organization.people.send("POST", `orders/${order.id}/${what}`, body);
const lineId = (order: OrderInErp, item: string) => order.lines.find((line) => line.item === item)?.id ?? "";
const changeLine = (order: OrderInErp, item: string, body: unknown) =>
  organization.people.send("PATCH", `orders/${order.id}/lines/${lineId(order, item)}`, body);

async function detailsOf(deal: string, kind: string): Promise<readonly unknown[]> {
  const rows = rowsOf(
    await organization.dataverse.get(
      `accord_commitments?$filter=_accord_opportunityid_value eq ${deal}&$orderby=versionnumber asc`,
    ),
  );
  return rows
    .filter((row) => String(row.accord_name).startsWith(kind))
    .map((row) => JSON.parse(String(row.accord_details)) as unknown);
}

test("an order released with other lines is accepted with changes, line by line, and later edits are told as changes", async () => {
  const { deal, request, order } = await submitted("Coffee machines for 12 branches");
  await changeLine(order, "CG-040", { quantity: "5", unitPrice: "125" });
  await organization.people.send("DELETE", `orders/${order.id}/lines/${lineId(order, "SV-010")}`);
  await organization.people.send("POST", `orders/${order.id}/lines`, { itemNumber: "DK-010", quantity: "2" });
  await act(order, "release");
  const committed = await seen(deal, request, ({ stage }) => stage === "Committed");
  expect(committed).toMatchObject({
    request: { answer: "AcceptedWithChanges" },
    orders: [{ accord_changedlines: 3, accord_promisedtotal: 5483 }],
  });
  expect(committed.lines.map((line) => [line.line, line.item, line.change, line.differs, line.ordered])).toEqual([
    [10, "CM-200", "AsPromised", "", 12],
    [20, "CG-040", "Changed", "quantity, price", 5],
    [30, "WF-100", "AsPromised", "", 12],
    [40, "SV-010", "Removed", "", 0],
    [50, "FR-001", "AsPromised", "", 1],
    [60, "DK-010", "Added", "", 2],
  ]);
  expect(await shownTotals(organization.dataverse, deal)).toEqual([5483, committed.orders[0]?.accord_total]);
  expect(await detailsOf(deal, "Order created")).toMatchObject([
    { effect: "-976.00", lines: [{ line: "20", before: { quantity: "6" }, after: { quantity: "5" } }, {}, {}] },
  ]);

  await act(order, "reopen");
  await changeLine(order, "WF-100", { quantity: "10" });
  await act(order, "release");
  const changed = await seen(deal, request, ({ lines }) => lines.some((line) => line.ordered === 10));
  expect(changed).toMatchObject({ stage: "Committed", request: { answer: "AcceptedWithChanges" } });
  await seen(deal, request, ({ story }) => story.includes("OrderChanged"));
  expect(await detailsOf(deal, "Order changed")).toContainEqual(
    expect.objectContaining({
      lines: [expect.objectContaining({ line: "30", change: "Changed", differs: ["quantity"] })],
    }),
  );
  expect(changed.story.filter((kind) => kind === "OrderCreated")).toHaveLength(1);
});

test("a line entered again is the promised one under its new number, and its old row is shown no longer", async () => {
  const { deal, request, order } = await submitted("Grinders for the laboratory");
  await organization.people.send("POST", `orders/${order.id}/lines`, { itemNumber: "MJ-120", quantity: "1" });
  await organization.people.send("DELETE", `orders/${order.id}/lines/${lineId(order, "CG-060")}`);
  await seen(deal, request, ({ lines }) => lines.some((line) => line.change === "Removed"));
  await organization.people.send("POST", `orders/${order.id}/lines`, { itemNumber: "CG-060", quantity: "6" });
  const now = await seen(deal, request, ({ lines }) =>
    lines.some((line) => line.item === "CG-060" && line.ordered === 6),
  );
  expect(now.lines.map((line) => [line.item, line.change])).toEqual([
    ["CG-060", "AsPromised"],
    ["MJ-120", "Added"],
  ]);
});

test("an order people entered in the ERP appears on the account, without a deal", async () => {
  const entered = await organization.people.send("POST", "orders", {
    customerNumber: "10000",
    lines: [{ itemNumber: "CM-200", quantity: "1" }],
  });
  const [order] = await eventually(
    async () =>
      rowsOf(await organization.dataverse.get(`accord_orders?$filter=accord_number eq '${String(entered.number)}'`)),
    (rows) => rows.length === 1,
  );
  const [account] = rowsOf(await organization.dataverse.get("accounts?$filter=accountnumber eq '10000'"));
  expect(order).toMatchObject({
    _accord_accountid_value: account?.accountid,
    _accord_opportunityid_value: null,
    accord_changedlines: null,
  });
});

test("a deleted draft is a refusal, found by the sweep", async () => {
  const topic = String(
    rowsOf(await organization.dataverse.get("opportunities?$filter=parentaccountid/name eq 'Adatum Corporation'"))
      .map((row) => row.name)
      .find((name) => name !== "Coffee machines for 12 branches"),
  );
  const { deal, request, order } = await submitted(topic);
  await organization.people.send("DELETE", `orders/${order.id}`);
  await sweepOrders(organization.connect());
  const gone = await seen(deal, request, ({ request: { answer } }) => answer === "Rejected");
  expect(gone).toMatchObject({
    stage: "NotCommitted",
    request: { reason: { code: "RefusedByErp" } },
    orders: [{ accord_inforce: false, accord_erpstatus: "Deleted" }],
  });
  expect(gone.lines.every((line) => line.cancelled === line.ordered)).toBe(true);
  expect(gone.story).toEqual(["IntentAcknowledged", "IntentRejected"]);

  const second = await submitDeal(organization.seller, deal, { version: 2 });
  await seen(deal, second, ({ request: { delivery } }) => delivery === "Delivered");
});

test("a date moved without moving the order's stamp is found by the sweep", async () => {
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const [row] = rowsOf(
    await organization.dataverse.get(`accord_intents?$filter=_accord_opportunityid_value eq ${deal}`),
  );
  const request = String(row?.accord_intentid);
  const order = await orderOf(organization.erpApi, request);
  await act(order, "reopen");
  await changeLine(order, "CM-200", { shipmentDate: "2030-01-15" });
  await act(order, "release");
  await sweepOrders(organization.connect());
  const now = await seen(deal, request, ({ lines }) => lines.some((line) => line.differs.includes("date")));
  expect(now.lines[0]).toMatchObject({ item: "CM-200", change: "Changed", differs: "date" });
});

test("an accepted order that is deleted is for a person: the answer stays, the work list says so", async () => {
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const [row] = rowsOf(
    await organization.dataverse.get(`accord_intents?$filter=_accord_opportunityid_value eq ${deal}`),
  );
  const request = String(row?.accord_intentid);
  const order = await orderOf(organization.erpApi, request);
  await act(order, "reopen");
  await organization.people.send("DELETE", `orders/${order.id}`);
  await sweepOrders(organization.connect());
  const now = await seen(deal, request, ({ orders }) => orders[0]?.accord_erpstatus === "Deleted");
  expect(now.request.answer).toBe("AcceptedWithChanges");
  expect(await viewIssues(organization.dataverse, `_accord_intentid_value eq ${request}`)).toMatchObject([
    { state: "Open", owner: "OrderDesk" },
  ]);
});
