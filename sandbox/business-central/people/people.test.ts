import { aCustomer, aLine, anItem, anOrder } from "../testing/builders";
import { errorTextOf, idOf, nestedIn, type Row } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

async function readOrder(id: string): Promise<Row> {
  return (await erp.get(`salesOrders(${id})?$expand=salesOrderLines`)).body;
}

describe("people in the ERP", () => {
  it("enter an order by hand", async () => {
    const customer = await aCustomer(erp, { number: "10000" });
    await anItem(erp, { number: "CM-200", unitPrice: 300 });

    const { status, body } = await erp.erp("POST", "orders", {
      customerNumber: "10000",
      requestedDeliveryDate: "2025-07-15",
      lines: [
        { itemNumber: "cm-200", quantity: "2" },
        { itemNumber: "CM-200", quantity: 1, unitPrice: "250.5" },
      ],
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "Draft", customerId: customer["id"], amountExcludingTax: "850.5" });
    expect(nestedIn(await readOrder(idOf(body)), "salesOrderLines")).toMatchObject([
      { quantity: 2, unitPrice: 300, shipmentDate: "2025-07-15" },
      { quantity: 1, unitPrice: 250.5 },
    ]);
  });

  it("are told what is wrong with what they enter", async () => {
    const customer = await aCustomer(erp);
    const enter = async (body: unknown): Promise<string> => errorTextOf(await erp.erp("POST", "orders", body));

    expect(await enter({ lines: [] })).toContain("customerNumber");
    expect(await enter({ customerNumber: "NOBODY", lines: [{ itemNumber: "CM-200", quantity: "1" }] })).toContain(
      '"customerNumber" does not match',
    );
    expect(await enter({ customerNumber: customer["number"], lines: [{ itemNumber: "X", quantity: "1" }] })).toContain(
      "Item does not exist",
    );
    expect(await enter({ customerNumber: "10000", lines: [{ itemNumber: "X", quantity: "many" }] })).toContain(
      "must be a decimal",
    );
    expect((await erp.erp("POST", "orders/no-such-order/release")).status).toBe(404);
  });

  it("change a line of a released order in one go, and it stays released", async () => {
    const order = await anOrder(erp);
    const [line] = nestedIn(order, "salesOrderLines");
    await erp.erp("POST", `orders/${idOf(order)}/release`);

    const { status } = await erp.erp("PATCH", `orders/${idOf(order)}/lines/${idOf(line)}`, {
      quantity: "5",
      unitPrice: "125",
      shipmentDate: "2025-07-15",
    });

    expect(status).toBe(200);
    const after = await readOrder(idOf(order));
    expect(after).toMatchObject({ status: "Open", totalAmountExcludingTax: 625 });
    expect(nestedIn(after, "salesOrderLines")).toMatchObject([
      { quantity: 5, unitPrice: 125, shipmentDate: "2025-07-15", sequence: 10000, id: line?.["id"] },
    ]);
  });

  it("give a customer another item, at its price", async () => {
    const substitute = await anItem(erp, { displayName: "Substitute", unitPrice: 80 });
    const order = await anOrder(erp);
    const [line] = nestedIn(order, "salesOrderLines");
    await erp.erp("POST", `orders/${idOf(order)}/release`);

    await erp.erp("PATCH", `orders/${idOf(order)}/lines/${idOf(line)}`, { itemNumber: substitute["number"] });

    expect(nestedIn(await readOrder(idOf(order)), "salesOrderLines")).toMatchObject([
      { itemId: substitute["id"], description: "Substitute", unitPrice: 80, quantity: 2 },
    ]);
  });

  it("move a date of a draft without moving its stamp", async () => {
    const order = await anOrder(erp);
    const [line] = nestedIn(order, "salesOrderLines");
    erp.clock.advance(60_000);

    await erp.erp("PATCH", `orders/${idOf(order)}/lines/${idOf(line)}`, { shipmentDate: "2025-12-01" });

    const after = await readOrder(idOf(order));
    expect(after["lastModifiedDateTime"]).toBe(order["lastModifiedDateTime"]);
    expect(nestedIn(after, "salesOrderLines")).toMatchObject([{ shipmentDate: "2025-12-01" }]);
  });

  it("add and remove lines of a released order", async () => {
    const order = await anOrder(erp, { salesOrderLines: [aLine(await anItem(erp), 1), aLine(await anItem(erp), 1)] });
    const [first] = nestedIn(order, "salesOrderLines");
    const extra = await anItem(erp, { unitPrice: 9 });
    await erp.erp("POST", `orders/${idOf(order)}/release`);

    await erp.erp("POST", `orders/${idOf(order)}/lines`, { itemNumber: extra["number"], quantity: "2" });
    await erp.erp("DELETE", `orders/${idOf(order)}/lines/${idOf(first)}`);

    const after = await readOrder(idOf(order));
    expect(after).toMatchObject({ status: "Open", totalAmountExcludingTax: 118 });
    expect(nestedIn(after, "salesOrderLines").map((line) => line["sequence"])).toEqual([20000, 30000]);
  });

  it("leave a released order as it was when a change is refused", async () => {
    const order = await anOrder(erp);
    const [line] = nestedIn(order, "salesOrderLines");
    await erp.erp("POST", `orders/${idOf(order)}/release`);
    const before = await readOrder(idOf(order));

    const refused = await erp.erp("PATCH", `orders/${idOf(order)}/lines/${idOf(line)}`, {
      quantity: "1",
      itemNumber: "NONE",
    });

    expect(refused.status).toBe(400);
    expect(await readOrder(idOf(order))).toEqual(before);
  });

  it("delete an order, which then is gone", async () => {
    const order = await anOrder(erp);

    expect((await erp.erp("DELETE", `orders/${idOf(order)}`)).text).toBe("null");
    expect((await erp.get(`salesOrders(${idOf(order)})`)).status).toBe(404);
  });

  it("block a customer, which moves his stamp", async () => {
    const customer = await aCustomer(erp);
    erp.clock.advance(1000);

    await erp.erp("POST", `customers/${idOf(customer)}/block`, { block: "All" });

    const { body } = await erp.get(`customers(${idOf(customer)})`);
    expect(body["blocked"]).toBe("All");
    expect(body["lastModifiedDateTime"]).not.toBe(customer["lastModifiedDateTime"]);
  });

  it("are not to be acted for by other web pages", async () => {
    const order = await anOrder(erp);

    const answer = await fetch(`${erp.url()}/erp/orders/${idOf(order)}/release`, {
      method: "POST",
      headers: { origin: "http://elsewhere.example" },
    });

    expect(answer.status).toBe(403);
  });
});

describe("the state of the ERP", () => {
  it("shows orders with their lines, the customer of the one looked at, and what API clients asked", async () => {
    const customer = await aCustomer(erp, { creditLimit: 12000 });
    const order = await anOrder(erp, { customerNumber: customer["number"], externalDocumentNumber: "KEY-1" });
    const [line] = nestedIn(order, "salesOrderLines");
    await erp.erp("POST", `orders/${idOf(order)}/ship`, { lines: [{ id: line?.["id"], quantity: "1" }] });
    await anOrder(erp);

    const { body } = await erp.erp("GET", `state?order=${String(order["number"])}`);

    expect(body).toMatchObject({
      company: { name: "CRONUS DE", currency: "EUR" },
      now: erp.clock.now().toISOString(),
      order: {
        number: order["number"],
        externalDocumentNumber: "KEY-1",
        status: "Released",
        shipped: "Part",
        amountExcludingTax: "200",
        lines: [{ quantity: "2", shipped: "1", open: "1", invoiced: "0", unitPrice: "100" }],
      },
      customer: { number: customer["number"], blocked: "None", creditLimit: "12000", balance: "0" },
      fault: { is: "none" },
    });
    expect(nestedIn(body, "orders")[1]).toEqual(body["order"]);
    const [latest] = nestedIn(body, "requests");
    expect([latest?.["method"], latest?.["status"]]).toEqual(["POST", 201]);
    expect(latest?.["path"]).toBe("/salesOrders?$expand=salesOrderLines");
  });

  it("lists requests newest first, readable, with their faults", async () => {
    await erp.erp("POST", "faults", { fault: { is: "answerLost", requests: 1 } });
    await erp.get("salesOrders?$filter=externalDocumentNumber eq 'KEY-1'");

    const { text } = await erp.erp("GET", "requests");
    const [latest] = JSON.parse(text) as Row[];

    expect(latest).toMatchObject({
      method: "GET",
      path: "/salesOrders?$filter=externalDocumentNumber eq 'KEY-1'",
      status: 504,
      fault: "answerLost",
    });
  });

  it("finds nothing under a number that is gone", async () => {
    const { body } = await erp.erp("GET", "state?order=SO-999999");

    expect(body["order"]).toBeNull();
    expect(nestedIn(body, "orders").length).toBeGreaterThan(0);
  });
});
