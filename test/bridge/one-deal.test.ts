import { findDeal, viewDeal, type DealView } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { findOrders, orderOf } from "./support/erp-orders";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;
let deal: string;
let request: string;

beforeAll(async () => {
  organization = await startOrganization();
  organization.startBridge();
  deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  request = await submitDeal(organization.seller, deal);
});
afterAll(() => organization.stop());

const view = () => viewDeal(organization.dataverse, deal, request);
const seen = (isThere: (deal: DealView) => boolean) => eventually(view, isThere);

test("a submitted deal becomes one order, acknowledged and not yet decided", async () => {
  const now = await seen((deal) => deal.lines.length === 5 && deal.request.delivery === "Delivered");
  expect(now).toMatchObject({
    stage: "Submitted",
    request: { answer: "Acknowledged", delivery: "Delivered", reason: undefined, failingSince: null },
    story: ["IntentAcknowledged"],
  });
  const [order, ...others] = await findOrders(organization.erpApi, request);
  expect(others).toEqual([]);
  expect(now.orderNumber).toBe(order?.number);
  expect(now.orders).toMatchObject([{ accord_number: order?.number, accord_inforce: false, accord_changedlines: 0 }]);
  expect(now.lines.map((line) => [line.line, line.item, line.change, line.ordered])).toEqual([
    [10, "CM-200", "AsPromised", 12],
    [20, "CG-040", "AsPromised", 6],
    [30, "WF-100", "AsPromised", 12],
    [40, "SV-010", "AsPromised", 12],
    [50, "FR-001", "AsPromised", 1],
  ]);
});

test("an order sent for approval holds the deal, and the release commits it", async () => {
  const { id } = await orderOf(organization.erpApi, request);
  await organization.people.send("POST", `orders/${id}/send-for-approval`, {});
  const held = await seen((deal) => deal.request.answer === "OnHold");
  expect(held).toMatchObject({ stage: "Submitted", request: { reason: { code: "AwaitingApproval" } } });
  await organization.people.send("POST", `orders/${id}/release`, {});
  const committed = await seen((deal) => deal.stage === "Committed");
  expect(committed).toMatchObject({
    request: { answer: "AcceptedAsAsked", reason: undefined },
    orders: [{ accord_inforce: true, accord_erpstatus: "Released" }],
    story: ["IntentAcknowledged", "OrderHeld", "HoldReleased", "OrderCreated"],
  });
});

test("a part shipment shows on its line and in the story", async () => {
  const order = await orderOf(organization.erpApi, request);
  const grinder = order.lines.find((line) => line.item === "CG-040");
  await organization.people.send("POST", `orders/${order.id}/ship`, { lines: [{ id: grinder?.id, quantity: "2" }] });
  const now = await seen((deal) => deal.story.includes("ShipmentPosted"));
  expect(now.lines.find((line) => line.item === "CG-040")).toMatchObject({ ordered: 6, shipped: 2 });
  expect(now.orders).toMatchObject([{ accord_shippedpercent: 4 }]);
});

test("an order invoiced to the end is gone from the ERP and stays committed here, shipped and invoiced", async () => {
  const order = await orderOf(organization.erpApi, request);
  await organization.people.send("POST", `orders/${order.id}/ship`, {});
  await seen((deal) => deal.lines.every((line) => line.shipped === line.ordered));
  await organization.people.send("POST", `orders/${order.id}/invoice`, {});
  expect(await findOrders(organization.erpApi, request)).toEqual([]);
  const now = await seen((deal) => deal.orders.every((row) => row.accord_goneon !== null));
  expect(now).toMatchObject({
    stage: "Committed",
    orderNumber: order.number,
    request: { answer: "AcceptedAsAsked" },
    orders: [{ accord_inforce: true, accord_shippedpercent: 100 }],
  });
  expect(now.lines.map((line) => [line.item, line.ordered, line.shipped, line.invoiced])).toEqual([
    ["CM-200", 12, 12, 12],
    ["CG-040", 6, 6, 6],
    ["WF-100", 12, 12, 12],
    ["SV-010", 12, 12, 12],
    ["FR-001", 1, 1, 1],
  ]);
});
