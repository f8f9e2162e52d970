import { decimal } from "#model/decimal";
import type { NewOrder, NewOrderLine } from "../../bridge/ports/erp-documents";
import { aCustomer, anItem } from "../../sandbox/business-central/testing/builders";
import { idOf, type Row } from "../../sandbox/business-central/testing/client";
import { setFault, startErp, type RunningErp } from "./support/running-erp";

jest.setTimeout(600_000);

let running: RunningErp;
let customer: Row;

beforeAll(async () => {
  running = await startErp();
  customer = await aCustomer(running.people, { displayName: "Adatum Corporation", number: "10000" });
  for (const number of ["CM-200", "CG-040", "WF-100"]) await anItem(running.people, { number });
});
afterAll(() => running.stop());
afterEach(() => setFault(running.people, { is: "none" }));

function aLine(item: string, quantity: string, unitPrice = "10"): NewOrderLine {
  const amount = decimal(String(Number(quantity) * Number(unitPrice)));
  return { number: 10, item, quantity: decimal(quantity), unit: "PCS", unitPrice: decimal(unitPrice), amount };
}

function anOrder(key: string, ...lines: NewOrderLine[]): NewOrder {
  return { key, customerId: idOf(customer), currency: "EUR", deliverBy: "2027-07-15", lines };
}

async function create(order: NewOrder): Promise<string> {
  const created = await running.erp.createOrder(order);
  if (created.is !== "accepted") throw new Error(JSON.stringify(created));
  return created.order.id;
}

const lines = async (id: string) =>
  (await running.erp.readOrder(id))?.lines.map((line) => [line.item, line.quantity, line.unitPrice]);

test("a draft takes the newer version whole, keeps its number and is found under the new key only", async () => {
  const id = await create(anOrder("V1", aLine("CM-200", "12", "300"), aLine("CG-040", "6"), aLine("WF-100", "12")));
  const before = await running.erp.readOrder(id);
  const newer = anOrder("V2", aLine("CM-200", "14", "290"), aLine("WF-100", "12"), aLine("WF-100", "1"));
  expect(await running.erp.reviseOrder(id, { ...newer, deliverBy: "2027-08-01" })).toEqual({
    is: "accepted",
    order: { id, number: before?.number },
  });
  expect(await running.erp.readOrder(id)).toMatchObject({ key: "V2", deliverBy: "2027-08-01", number: before?.number });
  expect(await lines(id)).toEqual([
    ["CM-200", "14", "290"],
    ["WF-100", "12", "10"],
    ["WF-100", "1", "10"],
  ]);
  expect(await running.erp.findOrdersByKey("V1")).toEqual([]);
  expect(await running.erp.findOrdersByKey("V2")).toMatchObject([{ id }]);
});

test("a change that Business Central refuses leaves the order as it was", async () => {
  const id = await create(anOrder("W1", aLine("CM-200", "12")));
  const refused = await running.erp.reviseOrder(id, anOrder("W2", aLine("CM-200", "14"), aLine("DK-010", "1")));
  expect(refused).toEqual({ is: "refused", reason: { code: "ItemUnknown", line: "10", item: "DK-010" } });
  expect(await running.erp.readOrder(id)).toMatchObject({ key: "W1" });
  expect(await lines(id)).toEqual([["CM-200", "12", "10"]]);
});

test.each([["release"], ["send-for-approval"]])("after %s only people change the order", async (act) => {
  const id = await create(anOrder(`X-${act}`, aLine("CM-200", "12")));
  await running.people.erp("POST", `orders/${id}/${act}`, {});
  expect(await running.erp.reviseOrder(id, anOrder("X2", aLine("CM-200", "14")))).toEqual({ is: "asked" });
  expect(await lines(id)).toEqual([["CM-200", "12", "10"]]);
});

test("an order that is gone is said to be gone", async () => {
  const id = await create(anOrder("Y1", aLine("CM-200", "12")));
  await running.people.erp("DELETE", `orders/${id}`);
  expect(await running.erp.reviseOrder(id, anOrder("Y2", aLine("CM-200", "14")))).toEqual({ is: "gone" });
});

test("an answer that is lost leaves it open whether the order was changed", async () => {
  const id = await create(anOrder("Z1", aLine("CM-200", "12")));
  await setFault(running.people, { is: "answerLost", method: "POST", requests: 1 });
  expect(await running.erp.reviseOrder(id, anOrder("Z2", aLine("CM-200", "14")))).toMatchObject({ is: "unknown" });
  expect(await running.erp.findOrdersByKey("Z2")).toMatchObject([{ id }]);
});
