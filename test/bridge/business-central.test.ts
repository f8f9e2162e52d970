import { decimal } from "#model/decimal";
import type { NewOrder } from "../../bridge/ports/erp-documents";
import { ErpFault } from "../../bridge/ports/erp-fault";
import { aCustomer, anItem } from "../../sandbox/business-central/testing/builders";
import { idOf, rowsOf, type Row } from "../../sandbox/business-central/testing/client";
import { setFault, startErp, type RunningErp } from "./support/running-erp";

jest.setTimeout(600_000);

let running: RunningErp;
let customer: Row;
let item: Row;

beforeAll(async () => {
  running = await startErp();
  customer = await aCustomer(running.people, { displayName: "Adatum Corporation", number: "10000" });
  item = await anItem(running.people, { number: "CM-200" });
});
afterAll(() => running.stop());
afterEach(() => setFault(running.people, { is: "none" }));

function anOrder(key: string, change: Partial<NewOrder> = {}): NewOrder {
  return {
    key,
    customerId: idOf(customer),
    currency: "EUR",
    deliverBy: "2027-07-15",
    lines: [
      {
        number: 10,
        item: String(item["number"]),
        quantity: decimal("12"),
        unit: "PCS",
        unitPrice: decimal("300.00"),
        amount: decimal("3540.00"),
      },
    ],
    ...change,
  };
}

async function ordersWithKey(key: string): Promise<readonly Row[]> {
  return rowsOf(await running.people.get(`salesOrders?$filter=externalDocumentNumber eq '${key}'`));
}

async function faultOf(promise: Promise<unknown>): Promise<ErpFault> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ErpFault)) throw new Error(`expected a fault, got ${String(thrown)}`);
  return thrown;
}

test("an order is created with its lines and read back with what was sent", async () => {
  const created = await running.erp.createOrder(anOrder("KEY1"));
  if (created.is !== "accepted") throw new Error(JSON.stringify(created));
  const order = await running.erp.readOrder(created.order.id);
  expect(order).toMatchObject({
    number: created.order.number,
    key: "KEY1",
    customer: { number: "10000" },
    decision: "Undecided",
    status: "Draft",
    deliverBy: "2027-07-15",
    currency: "EUR",
    total: "3540",
    isClosed: false,
    lines: [{ sequence: 10000, item: "CM-200", quantity: "12", unitPrice: "300", amount: "3540", shipped: "0" }],
  });
});

test("an order is found by its key, and another key finds nothing", async () => {
  const created = await running.erp.createOrder(anOrder("KEY2"));
  expect(created).toEqual({ is: "accepted", order: (await running.erp.findOrdersByKey("KEY2"))[0] });
  expect(await running.erp.findOrdersByKey("KEY0")).toEqual([]);
});

test("people's decisions are read as such", async () => {
  const created = await running.erp.createOrder(anOrder("KEY3"));
  const id = created.is === "accepted" ? created.order.id : "";
  await running.people.erp("POST", `orders/${id}/send-for-approval`);
  expect(await running.erp.readOrder(id)).toMatchObject({ decision: "AwaitingApproval", status: "In Review" });
  await running.people.erp("POST", `orders/${id}/release`);
  expect(await running.erp.readOrder(id)).toMatchObject({ decision: "Accepted", status: "Released" });
});

test("a blocked customer makes the order wait, and nothing is created", async () => {
  await running.people.erp("POST", `customers/${idOf(customer)}/block`, { block: "Ship" });
  expect(await running.erp.createOrder(anOrder("KEY4"))).toEqual({
    is: "waits",
    reason: { code: "CustomerBlocked", customer: "Adatum Corporation", block: "ShipmentsBlocked" },
  });
  await running.people.erp("POST", `customers/${idOf(customer)}/block`, { block: "None" });
  expect(await ordersWithKey("KEY4")).toEqual([]);
});

test("an unknown item and a blocked one are named with their line", async () => {
  const line = anOrder("KEY5").lines[0]!;
  const unknown = anOrder("KEY5", { lines: [line, { ...line, number: 20, item: "XT-900" }] });
  expect(await running.erp.createOrder(unknown)).toEqual({
    is: "refused",
    reason: { code: "ItemUnknown", line: "20", item: "XT-900" },
  });
  await anItem(running.people, { number: "WF-100", blocked: true });
  const blocked = anOrder("KEY5", { lines: [line, { ...line, number: 30, item: "wf-100" }] });
  expect(await running.erp.createOrder(blocked)).toEqual({
    is: "refused",
    reason: { code: "ItemBlocked", line: "30", item: "wf-100" },
  });
  expect(await ordersWithKey("KEY5")).toEqual([]);
});

test("another refusal is told in Business Central's own words, without its correlation id", async () => {
  const answer = await running.erp.createOrder(anOrder("KEY6", { currency: "XXX" }));
  expect(answer).toMatchObject({ is: "refused", reason: { code: "RefusedByErp" } });
  const text = answer.is === "refused" && "text" in answer.reason ? answer.reason.text : "";
  expect(text).not.toBe("");
  expect(text).not.toMatch(/correlation/i);
});

test("an answer lost after the order was created is an unknown outcome, and the order is found by its key", async () => {
  await setFault(running.people, { is: "answerLost", requests: 1, method: "POST" });
  expect(await running.erp.createOrder(anOrder("KEY7"))).toMatchObject({ is: "unknown" });
  expect(await running.erp.findOrdersByKey("KEY7")).toHaveLength(1);
});

test("a slow answer is given up, and what may have been created is an unknown outcome", async () => {
  const impatient = running.connect(3);
  await impatient.findOrdersByKey("KEY8");
  await setFault(running.people, { is: "slow", milliseconds: 600_000, requests: 1, method: "POST" });
  expect(await impatient.createOrder(anOrder("KEY8"))).toMatchObject({ is: "unknown" });
});

test("a busy Business Central says when to come back, and nothing was sent", async () => {
  await setFault(running.people, { is: "busy", retryAfterSeconds: 30, requests: 1 });
  const fault = await faultOf(running.erp.createOrder(anOrder("KEY9")));
  expect(fault).toMatchObject({ failure: "Throttled", sent: "no", retryAfterSeconds: 30 });
  await setFault(running.people, { is: "throttled", requests: 1 });
  expect(await faultOf(running.erp.createOrder(anOrder("KEY9")))).toMatchObject({ failure: "Throttled", sent: "no" });
  expect(await ordersWithKey("KEY9")).toEqual([]);
});

test("one that is down is a passing fault", async () => {
  await setFault(running.people, { is: "down" });
  expect(await faultOf(running.erp.findOrdersByKey("KEY9"))).toMatchObject({ failure: "Transient", sent: "no" });
});

test("customers are found by number and by exact name, and created from what CRM knows", async () => {
  const created = await running.erp.createCustomer({
    name: "Fabrikam Residences",
    street: "Main street 1",
    city: "Hamburg",
    postalCode: "20095",
    country: "DE",
    phone: "+49 40 123456",
    email: "info@fabrikam.example",
    website: null,
  });
  if (created.is !== "accepted") throw new Error(JSON.stringify(created));
  const { number } = created.customer;
  expect(await running.erp.findCustomersByName("Fabrikam Residences")).toEqual([created.customer]);
  expect(await running.erp.findCustomersByNumber(number)).toEqual([created.customer]);
  expect(await running.erp.findCustomersByName("Fabrikam")).toEqual([]);
  expect(await running.erp.readCustomer(created.customer.id)).toMatchObject({ creditStatus: "Free" });
});

test("a name with an apostrophe and an ampersand is found as it is", async () => {
  await aCustomer(running.people, { displayName: "O'Brien & Søn" });
  expect(await running.erp.findCustomersByName("O'Brien & Søn")).toHaveLength(1);
});

test("changed orders come once from the beginning and again from the cursor's overlap", async () => {
  const created = await running.erp.createOrder(anOrder("KEY10"));
  const id = created.is === "accepted" ? created.order.id : "";
  const first = await readStream(undefined);
  expect(first.ids).toContain(id);
  const again = await readStream(first.cursor);
  expect(again.ids).toContain(id);
});

test("an order invoiced to the end is told by its invoices", async () => {
  const created = await running.erp.createOrder(anOrder("KEY11"));
  const { id, number } = created.is === "accepted" ? created.order : { id: "", number: "" };
  await running.people.erp("POST", `orders/${id}/release`);
  await running.people.erp("POST", `orders/${id}/ship`);
  await running.people.erp("POST", `orders/${id}/invoice`);
  expect(await running.erp.readOrder(id)).toBeUndefined();
  expect(await running.erp.readInvoicedOrder(number)).toMatchObject({
    id,
    number,
    key: "KEY11",
    decision: "Accepted",
    isClosed: true,
    total: "3540",
    lines: [{ sequence: 10000, item: "CM-200", quantity: "12", shipped: "12", invoiced: "12" }],
  });
  expect(await running.erp.findOrdersByKey("KEY11")).toEqual([{ id, number }]);
});

test("shipments come with their order and what was in them", async () => {
  const created = await running.erp.createOrder(anOrder("KEY12"));
  const { id, number } = created.is === "accepted" ? created.order : { id: "", number: "" };
  const lineId = idOf(rowsOf(await running.people.get(`salesOrders(${id})/salesOrderLines`))[0]);
  await running.people.erp("POST", `orders/${id}/release`);
  await running.people.erp("POST", `orders/${id}/ship`, { lines: [{ id: lineId, quantity: "2" }] });
  const shipments = [];
  for await (const page of running.erp.changedShipments(undefined)) shipments.push(...page.documents);
  expect(shipments.find((shipment) => shipment.orderNumber === number)).toMatchObject({
    lines: [{ item: "CM-200", quantity: "2", unitPrice: "300" }],
  });
});

async function readStream(from: string | undefined): Promise<{ ids: string[]; cursor: string | undefined }> {
  const ids: string[] = [];
  let cursor = from;
  for await (const page of running.erp.changedOrders(from)) {
    ids.push(...page.documents.map((order) => order.id));
    cursor = page.cursor;
  }
  return { ids, cursor };
}
