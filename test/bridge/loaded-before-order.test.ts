import { makeLookups } from "../../bridge/inbound/documents/document-lookups";
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

test("a shipment that was loaded before its order was mirrored is linked when the order comes", async () => {
  const inbound = organization.connect();
  const { order, shipment } = await enterShippedOrder(inbound);
  const mirror = async () =>
    rowsOf(await organization.dataverse.get(`accord_shipments?$filter=accord_number eq '${shipment.number}'`))[0];

  await loadShipments(inbound, makeLookups(inbound), [shipment]);
  expect(await mirror()).toMatchObject({ accord_ordernumber: order.number, _accord_orderid_value: null });

  await followOrders(inbound, [order]);
  const [mirrored] = rowsOf(
    await organization.dataverse.get(`accord_orders?$filter=accord_number eq '${order.number}'`),
  );
  expect(mirrored?.accord_orderid).toBeDefined();
  expect((await mirror())?._accord_orderid_value).toBe(mirrored?.accord_orderid);
});
