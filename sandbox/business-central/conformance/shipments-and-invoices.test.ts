import { behavioursOf } from "../testing/behaviours";
import { aCustomer, aLine, anItem, anOrder } from "../testing/builders";
import { errorCodeOf, idOf, nestedIn, rowsOf, type Row } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

/** An order of 6 and 4, of which 2 of the first line are shipped. */
async function aPartlyShippedOrder(values: Row = {}): Promise<Row> {
  const order = await anOrder(erp, {
    salesOrderLines: [aLine(await anItem(erp), 6), aLine(await anItem(erp), 4)],
    ...values,
  });
  const [first] = nestedIn(order, "salesOrderLines");
  const shipped = await erp.erp("POST", `orders/${idOf(order)}/ship`, {
    lines: [{ id: first?.["id"], quantity: "2" }],
  });
  expect(shipped.status).toBe(200);
  return order;
}

async function shipmentsOf(order: Row): Promise<readonly Row[]> {
  return rowsOf(
    await erp.get(`salesShipments?$filter=orderNumber eq '${String(order["number"])}'&$expand=salesShipmentLines`),
  );
}

async function invoicesOf(order: Row): Promise<readonly Row[]> {
  return rowsOf(
    await erp.get(`salesInvoices?$filter=orderNumber eq '${String(order["number"])}'&$expand=salesInvoiceLines`),
  );
}

describe("sales shipments", () => {
  const shipment = behavioursOf("APIV2SalesShipmentsE2E");
  const shipmentLine = behavioursOf("APIV2SalesShipLinesE2E");

  shipment("TestGetSalesShipments", "a part shipment names its order and only what was shipped", async () => {
    const order = await aPartlyShippedOrder({ externalDocumentNumber: "PO-1" });

    const [found, ...others] = await shipmentsOf(order);

    expect(others).toEqual([]);
    expect(found).toMatchObject({
      customerId: order["customerId"],
      externalDocumentNumber: "PO-1",
      postingDate: "2025-06-30",
      orderNumber: order["number"],
    });
    expect(nestedIn(found!, "salesShipmentLines")).toMatchObject([{ sequence: 10000, quantity: 2, lineType: "Item" }]);
  });

  shipment("TestExpandDimensions", "dimensions expand to an empty list", async () => {
    const [found] = await shipmentsOf(await aPartlyShippedOrder());

    const { body } = await erp.get(`salesShipments(${idOf(found)})?$expand=dimensionSetLines`);

    expect(body["dimensionSetLines"]).toEqual([]);
  });

  shipmentLine("TestGetLineDirectly", "a shipment line is read by its id", async () => {
    const [found] = await shipmentsOf(await aPartlyShippedOrder());
    const [line] = nestedIn(found!, "salesShipmentLines");

    expect((await erp.get(`salesShipmentLines(${idOf(line)})`)).body).toMatchObject({ documentId: found?.["id"] });
  });

  shipmentLine("TestGetShipmentLines", "shipment lines are read below the shipment", async () => {
    const [found] = await shipmentsOf(await aPartlyShippedOrder());

    expect(rowsOf(await erp.get(`salesShipments(${idOf(found)})/salesShipmentLines`))).toHaveLength(1);
  });

  shipmentLine("TestGetShipmentLinesDirectlyWithDocumentIdFilter", "or by a filter", async () => {
    const [found] = await shipmentsOf(await aPartlyShippedOrder());

    expect(rowsOf(await erp.get(`salesShipmentLines?$filter=documentId eq ${idOf(found)}`))).toHaveLength(1);
  });

  it("are written by nobody over the API", async () => {
    const [found] = await shipmentsOf(await aPartlyShippedOrder());

    expect(errorCodeOf(await erp.post("salesShipments", {}))).toBe("BadRequest_MethodNotAllowed");
    expect((await erp.remove(`salesShipments(${idOf(found)})`)).status).toBe(405);
  });

  it("release a draft, count on the lines, and take goods from stock without touching the item's stamp", async () => {
    const item = await anItem(erp);
    await erp.patch(`items(${idOf(item)})`, { inventory: 10 });
    const before = (await erp.get(`items(${idOf(item)})`)).body;
    const order = await anOrder(erp, { salesOrderLines: [aLine(item, 3)] });
    erp.clock.advance(60_000);

    await erp.erp("POST", `orders/${idOf(order)}/ship`);

    const { body } = await erp.get(`salesOrders(${idOf(order)})?$expand=salesOrderLines`);
    expect(body["status"]).toBe("Open");
    expect(nestedIn(body, "salesOrderLines")[0]).toMatchObject({
      shippedQuantity: 3,
      shipQuantity: 0,
      invoicedQuantity: 0,
    });
    const after = (await erp.get(`items(${idOf(item)})`)).body;
    expect([after["inventory"], after["lastModifiedDateTime"]]).toEqual([7, before["lastModifiedDateTime"]]);
  });
});

describe("sales invoices", () => {
  const invoice = behavioursOf("APIV2SalesInvoicesE2E");
  const invoiceLine = behavioursOf("APIV2SalesInvLinesE2E");

  invoice(
    "TestGetInvoiceFromPostedOrderCorrectOrderIdAndNo",
    "an invoice keeps id and number of its order",
    async () => {
      const order = await anOrder(erp);
      await erp.post(`salesOrders(${idOf(order)})/Microsoft.NAV.shipAndInvoice`);

      const [found] = await invoicesOf(order);

      expect(found).toMatchObject({ orderId: order["id"], orderNumber: order["number"], status: "Open" });
    },
  );

  invoice(
    "TestGetInvoices",
    "a part invoice holds what was shipped, and the order stays until all is invoiced",
    async () => {
      const order = await aPartlyShippedOrder();

      await erp.erp("POST", `orders/${idOf(order)}/invoice`);

      const [found] = await invoicesOf(order);
      expect(found).toMatchObject({ totalAmountExcludingTax: 200, totalAmountIncludingTax: 238, remainingAmount: 238 });
      expect(nestedIn(found!, "salesInvoiceLines")).toMatchObject([{ sequence: 10000, quantity: 2, netAmount: 200 }]);
      const lines = rowsOf(await erp.get(`salesOrders(${idOf(order)})/salesOrderLines`));
      expect(lines.map((line) => [line["shippedQuantity"], line["invoicedQuantity"]])).toEqual([
        [2, 2],
        [0, 0],
      ]);

      await erp.erp("POST", `orders/${idOf(order)}/ship`);
      await erp.erp("POST", `orders/${idOf(order)}/invoice`);
      expect((await erp.get(`salesOrders(${idOf(order)})`)).status).toBe(404);
      expect((await invoicesOf(order)).map((each) => each["totalAmountExcludingTax"])).toEqual([200, 800]);
    },
  );

  invoiceLine("TestFailsOnIDAbsense", "lines are not read without their invoice", async () => {
    expect((await erp.get("salesInvoiceLines")).status).toBe(400);
  });

  invoiceLine("TestDeletePostedInvoiceLine", "a posted line stays", async () => {
    const order = await anOrder(erp);
    await erp.post(`salesOrders(${idOf(order)})/Microsoft.NAV.shipAndInvoice`);
    const [line] = nestedIn((await invoicesOf(order))[0]!, "salesInvoiceLines");

    expect(errorCodeOf(await erp.remove(`salesInvoiceLines(${idOf(line)})`))).toBe("Application_DialogException");
  });

  it("change only in what may change after posting", async () => {
    const order = await anOrder(erp);
    await erp.post(`salesOrders(${idOf(order)})/Microsoft.NAV.shipAndInvoice`);
    const [found] = await invoicesOf(order);

    const changed = await erp.patch(`salesInvoices(${idOf(found)})`, {
      promisedPayDate: "2025-08-01",
      disputeStatus: "OPEN",
    });
    expect(changed.body).toMatchObject({ promisedPayDate: "2025-08-01", disputeStatus: "OPEN" });
    expect(errorCodeOf(await erp.patch(`salesInvoices(${idOf(found)})`, { email: "a@b.example" }))).toBe(
      "Application_DialogException",
    );
  });

  it("fall due by the terms, show in the customer's balance and stand in the general ledger", async () => {
    const [terms] = rowsOf(await erp.get("paymentTerms?$filter=code eq '14 DAYS'"));
    const customer = await aCustomer(erp, { paymentTermsId: idOf(terms) });
    const order = await anOrder(erp, { customerNumber: customer["number"] });
    await erp.post(`salesOrders(${idOf(order)})/Microsoft.NAV.shipAndInvoice`);

    const [found] = await invoicesOf(order);
    expect(found?.["dueDate"]).toBe("2025-07-14");
    const entries = rowsOf(
      await erp.get(
        `generalLedgerEntries?$filter=documentNumber eq '${String(found?.["number"])}'&$orderby=entryNumber`,
      ),
    );
    expect(entries.map((entry) => [entry["accountNumber"], entry["debitAmount"], entry["creditAmount"]])).toEqual([
      ["1400", 238, 0],
      ["8400", 0, 200],
      ["1776", 0, 38],
    ]);
    const balance = async (): Promise<unknown> =>
      (await erp.get(`customers(${idOf(customer)})?$select=balanceDue&$expand=customerFinancialDetail`)).body;
    expect(await balance()).toMatchObject({
      balanceDue: 238,
      customerFinancialDetail: { balance: 238, overdueAmount: 0 },
    });
    erp.clock.advance(15 * 86_400_000);
    expect(await balance()).toMatchObject({ customerFinancialDetail: { overdueAmount: 238 } });
  });
});
