import { makeLookups, makeRememberingLookups } from "../../bridge/inbound/documents/document-lookups";
import { linkToNewOrders } from "../../bridge/inbound/history/link-to-new-orders";
import { loadShipments } from "../../bridge/inbound/history/load-page";
import type { Inbound } from "../../bridge/inbound/inbound";
import { followOrders } from "../../bridge/inbound/orders/follow-orders";
import type { ErpOrder, ErpShipment } from "../../bridge/ports/erp-documents";
import { rowsOf } from "../../tools/demo/json-client";
import { startOrganization, type RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
});
afterAll(() => organization.stop());

/** An order that people of the ERP have entered, released and shipped. */
async function enterShippedOrder({ erp }: Inbound): Promise<{ order: ErpOrder; shipment: ErpShipment }> {
  const [customer] = rowsOf(await organization.erpApi.get("customers?$top=1"));
  const made = await organization.erpApi.send("POST", "salesOrders", { customerNumber: customer?.number });
  const id = String(made.id);
  const line = { lineType: "Item", lineObjectNumber: "CM-200", quantity: 2 };
  await organization.erpApi.send("POST", `salesOrders(${id})/salesOrderLines`, line);
  await organization.people.send("POST", `orders/${id}/release`, {});
  await organization.people.send("POST", `orders/${id}/ship`, {});
  const order = await erp.readOrder(id);
  if (!order) throw new Error("The order is not there");
  for await (const page of erp.postedShipments.pages({}, undefined)) {
    const shipment = page.find(({ orderNumber }) => orderNumber === order.number);
    if (shipment) return { order, shipment };
  }
  throw new Error("The shipment is not there");
}

async function readMirror({ number }: ErpShipment) {
  return rowsOf(await organization.dataverse.get(`accord_shipments?$filter=accord_number eq '${number}'`))[0];
}

async function readMirroredOrder({ number }: ErpOrder) {
  return rowsOf(await organization.dataverse.get(`accord_orders?$filter=accord_number eq '${number}'`))[0];
}

test("a shipment that was loaded before its order was mirrored is linked when the order comes", async () => {
  const inbound = organization.connect();
  const { order, shipment } = await enterShippedOrder(inbound);

  await loadShipments(inbound, makeLookups(inbound), [shipment]);
  expect(await readMirror(shipment)).toMatchObject({ accord_ordernumber: order.number, _accord_orderid_value: null });

  await followOrders(inbound, [order]);
  const mirrored = await readMirroredOrder(order);
  expect(mirrored?.accord_orderid).toBeDefined();
  expect((await readMirror(shipment))?._accord_orderid_value).toBe(mirrored?.accord_orderid);
});

test("a shipment whose order was mirrored after the load had looked for it is linked when its step is over", async () => {
  const inbound = organization.connect();
  const { order, shipment } = await enterShippedOrder(inbound);
  const begunOn = inbound.clock.now().toISOString();
  const lookups = makeRememberingLookups(inbound);
  expect(await lookups.orders([order.number])).toEqual(new Map());

  await followOrders(inbound, [order]);
  await loadShipments(inbound, lookups, [shipment]);
  expect(await readMirror(shipment)).toMatchObject({ accord_ordernumber: order.number, _accord_orderid_value: null });

  await linkToNewOrders(inbound, { begunOn, since: begunOn.slice(0, 10) });
  const mirrored = await readMirroredOrder(order);
  expect(mirrored?.accord_orderid).toBeDefined();
  expect((await readMirror(shipment))?._accord_orderid_value).toBe(mirrored?.accord_orderid);
});
