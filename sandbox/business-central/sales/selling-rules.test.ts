import { aCustomer, aLine, anItem, anOrder } from "../testing/builders";
import { errorCodeOf, errorTextOf, idOf, nestedIn, rowsOf, type Row } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

const release = (order: Row): ReturnType<RunningErp["erp"]> => erp.erp("POST", `orders/${idOf(order)}/release`);

async function statusOf(order: Row): Promise<unknown> {
  return (await erp.get(`salesOrders(${idOf(order)})?$select=status`)).body["status"];
}

describe("a blocked customer", () => {
  it.each(["All", "Invoice", "Ship"])("with block %s cannot order", async (blocked) => {
    const customer = await aCustomer(erp, { blocked });

    const refused = await erp.post("salesOrders", { customerNumber: customer["number"] });

    expect([refused.status, errorCodeOf(refused)]).toEqual([400, "Application_DialogException"]);
    expect(errorTextOf(refused)).toContain(`Customer ${String(customer["number"])} is blocked with type ${blocked}`);
  });

  it("cannot pay for another one's order either", async () => {
    const payer = await aCustomer(erp, { blocked: "All" });
    const order = await anOrder(erp);

    const refused = await erp.patch(`salesOrders(${idOf(order)})`, { billToCustomerNumber: payer["number"] });

    expect(errorCodeOf(refused)).toBe("Application_DialogException");
  });

  it("keeps his orders, which are not shipped until the block is lifted", async () => {
    const order = await anOrder(erp);
    const customerId = String(order["customerId"]);
    await erp.erp("POST", `customers/${customerId}/block`, { block: "Ship" });

    expect((await release(order)).status).toBe(200);
    expect((await erp.erp("POST", `orders/${idOf(order)}/ship`)).status).toBe(400);

    await erp.erp("POST", `customers/${customerId}/block`, { block: "None" });
    expect((await erp.erp("POST", `orders/${idOf(order)}/ship`)).status).toBe(200);
    expect((await erp.get(`customers(${customerId})`)).body["blocked"]).toBe("_x0020_");
  });
});

describe("a released order", () => {
  it("refuses what the contract guards, on the order and on its lines", async () => {
    const order = await anOrder(erp);
    const [line] = nestedIn(order, "salesOrderLines");
    await release(order);
    const address = `salesOrders(${idOf(order)})`;
    const lineAddress = `salesOrderLines(${idOf(line)})`;
    const item = await anItem(erp);

    const answers = [
      await erp.patch(address, { requestedDeliveryDate: "2025-08-01" }),
      await erp.patch(address, { customerNumber: (await aCustomer(erp))["number"] }),
      await erp.patch(address, { pricesIncludeTax: true }),
      await erp.patch(lineAddress, { quantity: 7 }),
      await erp.patch(lineAddress, { shipmentDate: "2025-08-01" }),
      await erp.patch(lineAddress, { itemId: item["id"] }),
      await erp.post(`${address}/salesOrderLines`, aLine(item, 1)),
      await erp.remove(lineAddress),
    ];

    expect(answers.map(errorCodeOf)).toEqual(Array(8).fill("Application_FieldValidationException"));
    expect(errorTextOf(answers[0]!)).toContain("Status must be equal to 'Open' in Sales Header");
  });

  it("still takes the rest, and guarded values that stay as they are", async () => {
    const order = await anOrder(erp);
    await release(order);

    const { status, body } = await erp.patch(`salesOrders(${idOf(order)})`, {
      externalDocumentNumber: "later",
      shipToCity: "Bremen",
      orderDate: "2025-07-01",
      customerNumber: order["customerNumber"],
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ externalDocumentNumber: "LATER", shipToCity: "Bremen", status: "Open" });
  });

  it("is a draft again when it is reopened", async () => {
    const order = await anOrder(erp);
    await release(order);
    await erp.erp("POST", `orders/${idOf(order)}/reopen`);

    const [line] = nestedIn(order, "salesOrderLines");
    expect((await erp.patch(`salesOrderLines(${idOf(line)})`, { quantity: 7 })).status).toBe(200);
    expect(await statusOf(order)).toBe("Draft");
  });
});

describe("the status", () => {
  it("goes from draft over review to released", async () => {
    const order = await anOrder(erp);
    expect(await statusOf(order)).toBe("Draft");
    await erp.erp("POST", `orders/${idOf(order)}/send-for-approval`);
    expect(await statusOf(order)).toBe("In_x0020_Review");
    await release(order);
    expect(await statusOf(order)).toBe("Open");
  });

  it("stays a draft as long as nothing is sold", async () => {
    const order = await anOrder(erp, { salesOrderLines: [{ description: "only words" }] });

    expect((await release(order)).status).toBe(400);
    expect((await erp.erp("POST", `orders/${idOf(order)}/send-for-approval`)).status).toBe(400);
    expect((await erp.post(`salesOrders(${idOf(order)})/Microsoft.NAV.shipAndInvoice`)).status).toBe(400);
  });

  it("in review lets nobody post or change lines", async () => {
    const order = await anOrder(erp);
    const [line] = nestedIn(order, "salesOrderLines");
    await erp.erp("POST", `orders/${idOf(order)}/send-for-approval`);

    const answers = [
      await erp.erp("POST", `orders/${idOf(order)}/ship`),
      await erp.post(`salesOrders(${idOf(order)})/Microsoft.NAV.shipAndInvoice`),
      await erp.patch(`salesOrderLines(${idOf(line)})`, { quantity: 3 }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });
});

describe("shipping", () => {
  it("never ships more than is open, nor less than nothing, nor lines of another order", async () => {
    const [order, other] = [await anOrder(erp), await anOrder(erp)];
    const [line] = nestedIn(order, "salesOrderLines");
    const [foreign] = nestedIn(other, "salesOrderLines");
    const ship = async (id: unknown, quantity: unknown): Promise<number> =>
      (await erp.erp("POST", `orders/${idOf(order)}/ship`, { lines: [{ id, quantity }] })).status;

    expect(await ship(line?.["id"], "3")).toBe(400);
    expect(await ship(line?.["id"], "0")).toBe(400);
    expect(await ship(line?.["id"], "-1")).toBe(400);
    expect(await ship(foreign?.["id"], "1")).toBe(400);
    expect(await ship(line?.["id"], "1.5")).toBe(200);
    expect(await ship(line?.["id"], 0.5)).toBe(200);
    expect(await ship(line?.["id"], 0.1)).toBe(400);
  });

  it("of a complete-only order takes everything at once", async () => {
    const order = await anOrder(erp, { partialShipping: false });
    const [line] = nestedIn(order, "salesOrderLines");

    const part = await erp.erp("POST", `orders/${idOf(order)}/ship`, { lines: [{ id: line?.["id"], quantity: 1 }] });
    expect(part.status).toBe(400);
    expect((await erp.erp("POST", `orders/${idOf(order)}/ship`)).status).toBe(200);
  });

  it("holds the quantity above what was shipped, and the order in place", async () => {
    const order = await anOrder(erp);
    const [line] = nestedIn(order, "salesOrderLines");
    await erp.erp("POST", `orders/${idOf(order)}/ship`, { lines: [{ id: line?.["id"], quantity: 1 }] });
    await erp.erp("POST", `orders/${idOf(order)}/reopen`);

    expect((await erp.patch(`salesOrderLines(${idOf(line)})`, { quantity: 0.5 })).status).toBe(400);
    expect((await erp.remove(`salesOrderLines(${idOf(line)})`)).status).toBe(400);
    expect((await erp.remove(`salesOrders(${idOf(order)})`)).status).toBe(400);
    expect((await erp.patch(`salesOrderLines(${idOf(line)})`, { quantity: 1 })).status).toBe(200);
  });

  it("of a blocked item is refused", async () => {
    const item = await anItem(erp);
    const order = await anOrder(erp, { salesOrderLines: [aLine(item, 1)] });
    await erp.patch(`items(${idOf(item)})`, { blocked: true });

    expect((await erp.erp("POST", `orders/${idOf(order)}/ship`)).status).toBe(400);
  });
});

describe("fullyShipped", () => {
  it("is wrong as in Business Central: true for every order", async () => {
    const order = await anOrder(erp);

    expect((await erp.get(`salesOrders(${idOf(order)})?$select=fullyShipped`)).body["fullyShipped"]).toBe(true);
  });

  it("is right when the mistake is switched off", async () => {
    const right = await startErp({ fullyShippedIsWrong: false });
    const order = await anOrder(right);
    const fullyShipped = async (): Promise<unknown> =>
      (await right.get(`salesOrders(${idOf(order)})?$select=fullyShipped`)).body["fullyShipped"];

    expect(await fullyShipped()).toBe(false);
    await right.erp("POST", `orders/${idOf(order)}/ship`);
    expect(await fullyShipped()).toBe(true);
    await right.stop();
  });
});

describe("the stamp of an order", () => {
  async function stampOf(order: Row): Promise<number> {
    erp.clock.advance(1000);
    const { body } = await erp.get(`salesOrders(${idOf(order)})?$select=lastModifiedDateTime`);
    return Date.parse(String(body["lastModifiedDateTime"]));
  }

  const acts: readonly [string, boolean, (order: Row, line: Row) => Promise<{ status: number }>][] = [
    ["a change of the header", true, (order) => erp.patch(`salesOrders(${idOf(order)})`, { shipToCity: "Ulm" })],
    ["a new quantity", true, (_order, line) => erp.patch(`salesOrderLines(${idOf(line)})`, { quantity: 9 })],
    ["a new price", true, (_order, line) => erp.patch(`salesOrderLines(${idOf(line)})`, { unitPrice: 9 })],
    [
      "a new text of a line",
      false,
      (_order, line) => erp.patch(`salesOrderLines(${idOf(line)})`, { description: "New" }),
    ],
    [
      "a new date of a line",
      false,
      (_order, line) => erp.patch(`salesOrderLines(${idOf(line)})`, { shipmentDate: "2025-09-01" }),
    ],
    [
      "a new line",
      true,
      (order) => erp.post(`salesOrders(${idOf(order)})/salesOrderLines`, { description: "A comment" }),
    ],
    ["a line taken off", true, (_order, line) => erp.remove(`salesOrderLines(${idOf(line)})`)],
    ["releasing", true, release],
    [
      "shipping a part",
      true,
      (order, line) => erp.erp("POST", `orders/${idOf(order)}/ship`, { lines: [{ id: line["id"], quantity: 1 }] }),
    ],
    ["reading", false, (order) => erp.get(`salesOrders(${idOf(order)})`)],
  ];

  it.each(acts)("after %s moves: %s", async (_name, moves, act) => {
    const order = await anOrder(erp, { salesOrderLines: [aLine(await anItem(erp), 2), aLine(await anItem(erp), 2)] });
    const before = await stampOf(order);
    erp.clock.advance(60_000);

    expect((await act(order, nestedIn(order, "salesOrderLines")[0]!)).status).toBeLessThan(300);

    expect((await stampOf(order)) > before).toBe(moves);
  });

  it("finds changed orders from a moment on, oldest change first", async () => {
    const [first, second, third] = [await anOrder(erp), await anOrder(erp), await anOrder(erp)];
    erp.clock.advance(60_000);
    const from = erp.clock.now().toISOString();
    erp.clock.advance(1000);
    await erp.patch(`salesOrders(${idOf(third)})`, {});
    erp.clock.advance(1000);
    await erp.patch(`salesOrders(${idOf(first)})`, {});

    const changed = rowsOf(
      await erp.get(`salesOrders?$filter=lastModifiedDateTime gt ${from}&$orderby=lastModifiedDateTime&$select=number`),
    ).map((order) => order["number"]);

    expect(changed).toEqual([third["number"], first["number"]]);
    expect(changed).not.toContain(second["number"]);
  });
});
