import { behavioursOf } from "../testing/behaviours";
import { aCustomer, aLine, anItem, anOrder, created } from "../testing/builders";
import { errorCodeOf, errorTextOf, idOf, nestedIn, rowsOf, type Row } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

const behaviour = behavioursOf("APIV2SalesOrdersE2E");
const emptyGuid = "00000000-0000-0000-0000-000000000000";

function addressOf(party: "sellTo" | "billTo" | "shipTo", order: Row): unknown[] {
  return ["AddressLine1", "City", "Country", "PostCode"].map((part) => order[party + part]);
}

describe("sales orders", () => {
  behaviour("TestGetOrders", "orders are listed", async () => {
    const [first, second] = [await anOrder(erp), await anOrder(erp)];

    const numbers = rowsOf(await erp.get("salesOrders?$select=number")).map((order) => order["number"]);

    expect(numbers).toEqual(expect.arrayContaining([first["number"], second["number"]]));
  });

  behaviour("TestPostOrders", "an order takes over names and addresses, as a draft in local currency", async () => {
    const customer = await aCustomer(erp, {
      addressLine1: "Ringstraße 5",
      city: "Hamburg",
      country: "DE",
      postalCode: "20097",
    });
    const payer = await aCustomer(erp, {
      addressLine1: "Am Markt 1",
      city: "Leipzig",
      country: "DE",
      postalCode: "04103",
    });

    const order = created(
      await erp.post("salesOrders", {
        customerNumber: customer["number"],
        billToCustomerNumber: payer["number"],
        orderDate: "2025-06-01",
        postingDate: "2025-06-02",
        shipToAddressLine1: "Tor 3",
        shipToCity: "Bremen",
      }),
    );

    expect(order).toMatchObject({
      status: "Draft",
      customerId: customer["id"],
      customerName: customer["displayName"],
      billToCustomerId: payer["id"],
      billToName: payer["displayName"],
      orderDate: "2025-06-01",
      postingDate: "2025-06-02",
      currencyCode: "EUR",
      currencyId: emptyGuid,
      requestedDeliveryDate: "0001-01-01",
      totalAmountIncludingTax: 0,
    });
    expect(addressOf("sellTo", order)).toEqual(["Ringstraße 5", "Hamburg", "DE", "20097"]);
    expect(addressOf("billTo", order)).toEqual(["Am Markt 1", "Leipzig", "DE", "04103"]);
    expect(addressOf("shipTo", order)).toEqual(["Tor 3", "Bremen", "DE", "20097"]);
  });

  it("numbers orders without gaps, and gives the number of a refused one to the next", async () => {
    const customer = await aCustomer(erp);
    const before = await anOrder(erp, { customerNumber: customer["number"] });
    const refused = await erp.post("salesOrders", {
      customerNumber: customer["number"],
      salesOrderLines: [{ lineType: "Item", lineObjectNumber: "NO-SUCH-ITEM", quantity: 1 }],
    });
    const after = await anOrder(erp, { customerNumber: customer["number"] });

    expect(errorCodeOf(refused)).toBe("Application_DialogException");
    expect(Number(String(after["number"]).slice(3))).toBe(Number(String(before["number"]).slice(3)) + 1);
  });

  it("creates header and lines together or not at all", async () => {
    const customer = await aCustomer(erp);
    const item = await anItem(erp);

    const refused = await erp.post("salesOrders", {
      customerNumber: customer["number"],
      externalDocumentNumber: "ALL-OR-NOTHING",
      salesOrderLines: [aLine(item, 1), { itemId: "11111111-1111-1111-1111-111111111111", quantity: 1 }],
    });

    expect(refused.status).toBe(400);
    expect(rowsOf(await erp.get("salesOrders?$filter=externalDocumentNumber eq 'ALL-OR-NOTHING'"))).toEqual([]);
  });

  it("keeps the external document number in upper case, 35 characters at most, and accepts it twice", async () => {
    const order = await anOrder(erp, { externalDocumentNumber: " 7kq2m9xw4tb8rzc1d5fhjn6pva " });
    expect(order["externalDocumentNumber"]).toBe("7KQ2M9XW4TB8RZC1D5FHJN6PVA");

    const again = await anOrder(erp, { externalDocumentNumber: "7KQ2M9XW4TB8RZC1D5FHJN6PVA" });
    expect(again["number"]).not.toBe(order["number"]);
    const found = await erp.get("salesOrders?$filter=externalDocumentNumber eq '7kq2m9xw4tb8rzc1d5fhjn6pva'");
    expect(rowsOf(found)).toHaveLength(2);

    const tooLong = await erp.post("salesOrders", {
      customerNumber: order["customerNumber"],
      externalDocumentNumber: "11111111-1111-1111-1111-111111111111",
    });
    expect([tooLong.status, errorCodeOf(tooLong)]).toEqual([400, "Application_StringExceededLength"]);
  });

  it("needs a customer who exists, and number and id that agree", async () => {
    const [one, other] = [await aCustomer(erp), await aCustomer(erp)];
    const answers = [
      await erp.post("salesOrders", {}),
      await erp.post("salesOrders", { customerNumber: "NOBODY" }),
      await erp.post("salesOrders", { customerId: one["id"], customerNumber: other["number"] }),
    ];

    expect(answers.map(errorCodeOf)).toEqual(Array(3).fill("Application_DialogException"));
    expect(answers.map(errorTextOf)[0]).toContain('A "customerNumber" or a "customerId" must be provided');
  });

  behaviour("TestPostOrderWithCurrency", "prices are in the order's currency", async () => {
    const customer = await aCustomer(erp);
    const item = await anItem(erp, { unitPrice: 100 });

    const order = await anOrder(erp, {
      customerNumber: customer["number"],
      currencyCode: "usd",
      salesOrderLines: [aLine(item, 1)],
    });

    expect(order["currencyCode"]).toBe("USD");
    expect(order["currencyId"]).not.toBe(emptyGuid);
    expect(nestedIn(order, "salesOrderLines")[0]).toMatchObject({ unitPrice: 110 });
  });

  it("takes the local currency's code for what is stored as a blank, and refuses a pair that disagrees", async () => {
    const [dollar] = rowsOf(await erp.get("currencies?$filter=code eq 'USD'"));

    expect(await anOrder(erp, { currencyCode: "EUR" })).toMatchObject({ currencyCode: "EUR", currencyId: emptyGuid });
    const refused = await erp.post("salesOrders", {
      customerNumber: (await aCustomer(erp))["number"],
      currencyId: idOf(dollar),
      currencyCode: "EUR",
    });
    expect(errorTextOf(refused)).toContain("The currency values do not match to a specific Currency");
  });

  behaviour("TestModifyOrders", "salesperson, payer and addresses are changed", async () => {
    const order = await anOrder(erp);
    const payer = await aCustomer(erp, { city: "Kiel" });

    const { body } = await erp.patch(`salesOrders(${idOf(order)})`, {
      salesperson: "LH",
      billToCustomerNumber: payer["number"],
      sellToCity: "Lübeck",
    });

    expect(body).toMatchObject({
      salesperson: "LH",
      billToName: payer["displayName"],
      billToCity: "Kiel",
      sellToCity: "Lübeck",
      shipToCity: "Lübeck",
    });
  });

  behaviour("TestEmptyModifyOrders", "an empty change leaves everything but the stamp and the tag", async () => {
    const order = await anOrder(erp);
    erp.clock.advance(1000);

    const { body } = await erp.patch(`salesOrders(${idOf(order)})`, {});

    const different = Object.keys(body).filter((name) => body[name] !== order[name]);
    expect(different.sort()).toEqual(["@odata.etag", "lastModifiedDateTime"]);
  });

  behaviour("TestPartialModifyOrders", "only what is sent is changed", async () => {
    const order = await anOrder(erp, { sellToAddressLine1: "Alt 1", sellToCity: "Altona" });

    const { body } = await erp.patch(`salesOrders(${idOf(order)})`, { sellToAddressLine1: "" });

    expect(body).toMatchObject({ sellToAddressLine1: "", sellToCity: "Altona" });
  });

  behaviour("TestDeleteOrders", "an order is deleted with its lines", async () => {
    const order = await anOrder(erp);
    const [line] = nestedIn(order, "salesOrderLines");

    expect((await erp.remove(`salesOrders(${idOf(order)})`)).status).toBe(204);

    expect((await erp.get(`salesOrders(${idOf(order)})`)).status).toBe(404);
    expect((await erp.get(`salesOrderLines(${idOf(line)})`)).status).toBe(404);
  });

  behaviour("TestCreateOrderThroughPageAndAPI", "an order entered by hand is like one from the API", async () => {
    const customer = await aCustomer(erp);
    const item = await anItem(erp);
    const viaApi = await anOrder(erp, { customerNumber: customer["number"], salesOrderLines: [aLine(item, 3)] });

    const byHand = await erp.erp("POST", "orders", {
      customerNumber: customer["number"],
      lines: [{ itemNumber: item["number"], quantity: "3" }],
    });

    const { body } = await erp.get(`salesOrders(${idOf(byHand.body)})?$expand=salesOrderLines`);
    const ownFields = ["id", "number", "@odata.etag", "@odata.context", "salesOrderLines"];
    const comparable = (order: Row): Row =>
      Object.fromEntries(Object.entries(order).filter(([name]) => !ownFields.includes(name)));
    expect(comparable(body)).toEqual(comparable(viaApi));
    expect(nestedIn(body, "salesOrderLines")[0]).toMatchObject({ quantity: 3, unitPrice: 100, sequence: 10000 });
  });

  behaviour("TestModifyOrderSetManualDiscount", "a discount on the order is spread over its lines", async () => {
    const [dear, cheap] = [await anItem(erp, { unitPrice: 100 }), await anItem(erp, { unitPrice: 50 })];
    const order = await anOrder(erp, { salesOrderLines: [aLine(dear, 2), aLine(cheap, 2)] });

    await erp.patch(`salesOrders(${idOf(order)})`, { discountAmount: 100 });

    const { body } = await erp.get(`salesOrders(${idOf(order)})?$expand=salesOrderLines`);
    expect(body).toMatchObject({ discountAmount: 100, totalAmountExcludingTax: 200, totalTaxAmount: 38 });
    const shares = nestedIn(body, "salesOrderLines").map((line) => line["invoiceDiscountAllocation"]);
    expect(shares).toEqual([66.67, 33.33]);
  });

  behaviour("TestClearingManualDiscounts", "a discount of 0 takes the discount away", async () => {
    const order = await anOrder(erp);
    await erp.patch(`salesOrders(${idOf(order)})`, { discountAmount: 50 });

    const { body } = await erp.patch(`salesOrders(${idOf(order)})`, { discountAmount: 0 });

    expect(body).toMatchObject({ discountAmount: 0, totalAmountExcludingTax: order["totalAmountExcludingTax"] });
  });

  it("refuses a discount above the amount of the order", async () => {
    const order = await anOrder(erp);

    expect(errorCodeOf(await erp.patch(`salesOrders(${idOf(order)})`, { discountAmount: 200.01 }))).toBe(
      "Application_DialogException",
    );
  });

  behaviour("TestActionShipAndInvoice", "posting answers 204 and nothing, and the order is gone", async () => {
    const order = await anOrder(erp, { externalDocumentNumber: "POSTED" });

    const posted = await erp.post(`salesOrders(${idOf(order)})/Microsoft.NAV.shipAndInvoice`);

    expect([posted.status, posted.text]).toEqual([204, ""]);
    expect((await erp.get(`salesOrders(${idOf(order)})`)).status).toBe(404);
    const byOrder = `$filter=orderNumber eq '${String(order["number"])}'`;
    expect(rowsOf(await erp.get(`salesShipments?${byOrder}`))).toHaveLength(1);
    expect(rowsOf(await erp.get(`salesInvoices?${byOrder}`))).toMatchObject([
      { orderId: order["id"], externalDocumentNumber: "POSTED", status: "Open", totalAmountIncludingTax: 238 },
    ]);
  });
});
