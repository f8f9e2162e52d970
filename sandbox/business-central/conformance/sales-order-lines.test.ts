import { behavioursOf } from "../testing/behaviours";
import { aCustomer, aLine, anItem, anOrder, created } from "../testing/builders";
import { errorCodeOf, idOf, nestedIn, rowsOf, type Row } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

const behaviour = behavioursOf("APIV2SalesOrderLinesE2E");
const emptyGuid = "00000000-0000-0000-0000-000000000000";

async function orderOf(...lines: readonly Row[]): Promise<{ order: Row; lines: readonly Row[] }> {
  const order = await anOrder(erp, { salesOrderLines: lines });
  return { order, lines: nestedIn(order, "salesOrderLines") };
}

async function totalsOf(order: Row): Promise<Row> {
  return (await erp.get(`salesOrders(${idOf(order)})?$select=discountAmount,totalAmountExcludingTax`)).body;
}

describe("sales order lines", () => {
  behaviour("TestFailsOnIDAbsense", "lines are not read without their order", async () => {
    const refused = await erp.get("salesOrderLines");

    expect([refused.status, errorCodeOf(refused)]).toEqual([400, "Application_DialogException"]);
  });

  behaviour("TestGetOrderLineDirectly", "a line is read by its id alone", async () => {
    const { order, lines } = await orderOf(aLine(await anItem(erp), 2));

    const { status, body } = await erp.get(`salesOrderLines(${idOf(lines[0])})`);

    expect([status, body["documentId"], body["sequence"]]).toEqual([200, order["id"], 10000]);
  });

  behaviour("TestGetOrderLines", "the lines of an order are read below it, in sequence", async () => {
    const { order } = await orderOf(aLine(await anItem(erp), 1), aLine(await anItem(erp), 2));

    const lines = rowsOf(await erp.get(`salesOrders(${idOf(order)})/salesOrderLines`));

    expect(lines.map((line) => line["sequence"])).toEqual([10000, 20000]);
  });

  behaviour("TestGetOrderLinesDirectlyWithDocumentIdFilter", "a filter by document id is enough", async () => {
    const { order } = await orderOf(aLine(await anItem(erp), 1));

    const filter = `documentId eq ${idOf(order)} and quantity gt 0`;
    expect(rowsOf(await erp.get(`salesOrderLines?$filter=${filter}`))).toHaveLength(1);
    expect((await erp.get("salesOrderLines?$filter=quantity gt 0")).status).toBe(400);
  });

  behaviour("TestPostOrderLines", "a line is added with the item's name, unit and price", async () => {
    const { order } = await orderOf(aLine(await anItem(erp), 1));
    const item = await anItem(erp, { displayName: "Grinder", unitPrice: 125 });

    const line = created(
      await erp.post(`salesOrders(${idOf(order)})/salesOrderLines`, { itemId: item["id"], quantity: 4 }),
    );

    expect(line).toMatchObject({
      sequence: 20000,
      lineType: "Item",
      lineObjectNumber: item["number"],
      description: "Grinder",
      unitOfMeasureCode: "PCS",
      unitPrice: 125,
      amountExcludingTax: 500,
      taxPercent: 19,
      totalTaxAmount: 95,
      amountIncludingTax: 595,
      shipQuantity: 4,
      shippedQuantity: 0,
      shipmentDate: "2025-06-30",
    });
    expect(await totalsOf(order)).toMatchObject({ totalAmountExcludingTax: 600 });
  });

  it("adds a line by the document's id, too, and takes a price and a discount that are given", async () => {
    const { order } = await orderOf(aLine(await anItem(erp), 1));
    const item = await anItem(erp);

    const line = created(
      await erp.post("salesOrderLines", {
        documentId: order["id"],
        ...aLine(item, 3, { unitPrice: 9.99, discountPercent: 12.5 }),
      }),
    );

    expect(line).toMatchObject({
      unitPrice: 9.99,
      discountPercent: 12.5,
      discountAmount: 3.75,
      amountExcludingTax: 26.22,
    });
  });

  behaviour("TestModifyOrderLines", "a new quantity moves the amounts", async () => {
    const { order, lines } = await orderOf(aLine(await anItem(erp), 2));

    const { body } = await erp.patch(`salesOrders(${idOf(order)})/salesOrderLines(${idOf(lines[0])})`, { quantity: 4 });

    expect(body).toMatchObject({ quantity: 4, amountExcludingTax: 400, shipQuantity: 4, invoiceQuantity: 4 });
    expect(await totalsOf(order)).toMatchObject({ totalAmountExcludingTax: 400 });
  });

  behaviour(
    "TestModifyOrderLineFailsOnSequenceIdOrDocumentIdChange",
    "place and order of a line are fixed",
    async () => {
      const { lines } = await orderOf(aLine(await anItem(erp), 2));
      const other = await anItem(erp);
      const change = async (values: Row): Promise<unknown> =>
        errorCodeOf(await erp.patch(`salesOrderLines(${idOf(lines[0])})`, values));

      expect(await change({ sequence: 10001 })).toBe("Application_DialogException");
      expect(await change({ documentId: "11111111-1111-1111-1111-111111111111" })).toBe("Application_DialogException");
      expect(await change({ lineObjectNumber: other["number"] })).toBe("Application_DialogException");
    },
  );

  behaviour("TestDeleteOrderLine", "a line is taken off", async () => {
    const { order, lines } = await orderOf(aLine(await anItem(erp), 1), aLine(await anItem(erp), 1));

    expect((await erp.remove(`salesOrderLines(${idOf(lines[0])})`)).status).toBe(204);

    expect(rowsOf(await erp.get(`salesOrders(${idOf(order)})/salesOrderLines`))).toHaveLength(1);
    expect(await totalsOf(order)).toMatchObject({ totalAmountExcludingTax: 100 });
  });

  behaviour("TestCreateLineThroughPageAndAPI", "a line entered by hand is like one from the API", async () => {
    const item = await anItem(erp);
    const { order, lines } = await orderOf(aLine(item, 5));
    const byHand = await erp.erp("POST", `orders/${idOf(order)}/lines`, { itemNumber: item["number"], quantity: "5" });

    expect(byHand.status).toBe(200);
    const [, second] = rowsOf(await erp.get(`salesOrders(${idOf(order)})/salesOrderLines`));
    expect(second).toEqual({
      ...lines[0],
      id: second?.["id"],
      sequence: 20000,
      "@odata.etag": second?.["@odata.etag"],
    });
  });

  behaviour("TestInsertingLineKeepsOrderDiscountAmt", "a new line shares the order's discount", async () => {
    const { order } = await orderOf(aLine(await anItem(erp), 1));
    await erp.patch(`salesOrders(${idOf(order)})`, { discountAmount: 10 });

    const line = created(await erp.post(`salesOrders(${idOf(order)})/salesOrderLines`, aLine(await anItem(erp), 1)));

    expect(line["invoiceDiscountAllocation"]).toBe(5);
    expect(await totalsOf(order)).toMatchObject({ discountAmount: 10, totalAmountExcludingTax: 190 });
  });

  behaviour("TestModifyingLineKeepsOrderDiscountAmt", "a changed line gives up its share of the discount", async () => {
    const { order, lines } = await orderOf(aLine(await anItem(erp), 1), aLine(await anItem(erp), 1));
    await erp.patch(`salesOrders(${idOf(order)})`, { discountAmount: 10 });

    await erp.patch(`salesOrderLines(${idOf(lines[0])})`, { quantity: 0 });

    expect(await totalsOf(order)).toMatchObject({ discountAmount: 5, totalAmountExcludingTax: 95 });
  });

  behaviour("TestDeletingLineKeepsOrderDiscountAmt", "a discount outlives a line", async () => {
    const { order, lines } = await orderOf(aLine(await anItem(erp), 1), aLine(await anItem(erp), 1));
    await erp.patch(`salesOrders(${idOf(order)})`, { discountAmount: 10 });

    await erp.remove(`salesOrderLines(${idOf(lines[0])})`);

    expect(await totalsOf(order)).toMatchObject({ discountAmount: 10, totalAmountExcludingTax: 90 });
  });

  behaviour("TestGettingLinesWithDifferentTypes", "items, accounts and comments stand side by side", async () => {
    const { lines } = await orderOf(
      aLine(await anItem(erp), 1),
      { lineType: "Account", lineObjectNumber: "8200", quantity: 1, unitPrice: 95 },
      { lineType: "Comment", description: "Thank you" },
    );

    expect(lines.map((line) => [line["lineType"], line["description"]])).toEqual([
      ["Item", expect.any(String)],
      ["Account", "Freight charged to customers"],
      ["Comment", "Thank you"],
    ]);
  });

  behaviour("TestPostingBlankLineDefaultsToCommentType", "a description alone is a comment", async () => {
    const { order } = await orderOf(aLine(await anItem(erp), 1));

    const line = created(await erp.post(`salesOrders(${idOf(order)})/salesOrderLines`, { description: "test" }));

    expect(line).toMatchObject({ lineType: "Comment", lineObjectNumber: "", itemId: emptyGuid, accountId: emptyGuid });
  });

  behaviour("TestPostingCommentLine", "a comment has no quantity", async () => {
    const { order } = await orderOf(aLine(await anItem(erp), 1));
    const post = (line: Row): ReturnType<RunningErp["post"]> =>
      erp.post(`salesOrders(${idOf(order)})/salesOrderLines`, line);

    expect((await post({ lineType: "Comment", description: "test" })).status).toBe(201);
    expect(errorCodeOf(await post({ lineType: "Comment", description: "test", quantity: 1 }))).toBe(
      "Application_FieldValidationException",
    );
  });

  behaviour("TestPatchingTheIdToAccountChangesLineType", "an account id makes an account line of it", async () => {
    const { lines } = await orderOf(aLine(await anItem(erp), 1));
    const [account] = rowsOf(await erp.get("accounts?$filter=number eq '8200'"));

    const { body } = await erp.patch(`salesOrderLines(${idOf(lines[0])})`, { accountId: idOf(account) });

    expect(body).toMatchObject({ lineType: "Account", lineObjectNumber: "8200", itemId: emptyGuid });
  });

  behaviour("TestPatchingTheIdToItemChangesLineType", "an item id makes an item line of it", async () => {
    const { lines } = await orderOf({ lineType: "Account", lineObjectNumber: "8200", quantity: 1, unitPrice: 95 });
    const item = await anItem(erp, { unitPrice: 7 });

    const { body } = await erp.patch(`salesOrderLines(${idOf(lines[0])})`, { itemId: item["id"] });

    expect(body).toMatchObject({
      lineType: "Item",
      lineObjectNumber: item["number"],
      accountId: emptyGuid,
      unitPrice: 7,
    });
  });

  behaviour("TestPatchingTheTypeBlanksIds", "another type leaves the line with nothing to sell", async () => {
    const { lines } = await orderOf(aLine(await anItem(erp), 1));

    const { body } = await erp.patch(`salesOrderLines(${idOf(lines[0])})`, { lineType: "Account" });

    expect(body).toMatchObject({ lineType: "Account", lineObjectNumber: "", itemId: emptyGuid, quantity: 0 });
  });

  behaviour("TestPostOrderLineWithItemVariant", "a line names a variant of its item", async () => {
    const item = await anItem(erp);
    const variant = created(await erp.post("itemVariants", { itemId: item["id"], code: "RED" }));

    const { lines } = await orderOf(aLine(item, 1, { itemVariantId: variant["id"] }));

    expect(lines[0]).toMatchObject({ itemVariantId: variant["id"] });
  });

  behaviour("TestPostOrderLineWithWrongItemVariant", "a variant of another item is refused", async () => {
    const [item, other] = [await anItem(erp), await anItem(erp)];
    const variant = created(await erp.post("itemVariants", { itemId: other["id"], code: "RED" }));
    const { order } = await orderOf(aLine(item, 1));

    const refused = await erp.post(
      `salesOrders(${idOf(order)})/salesOrderLines`,
      aLine(item, 1, { itemVariantId: variant["id"] }),
    );

    expect(errorCodeOf(refused)).toBe("Internal_InvalidTableRelation");
  });

  behaviour(
    "TestExpandReturnsCorrectDocumentLinesWithMultipleDocuments",
    "each order brings its own lines",
    async () => {
      const customer = await aCustomer(erp);
      const numbers: unknown[] = [];
      for (const quantity of [1, 2, 3]) {
        const order = await anOrder(erp, {
          customerNumber: customer["number"],
          salesOrderLines: [aLine(await anItem(erp), quantity)],
        });
        numbers.push(order["number"]);
      }

      const orders = rowsOf(
        await erp.get(`salesOrders?$filter=customerNumber eq '${String(customer["number"])}'&$expand=salesOrderLines`),
      );

      expect(orders.map((order) => order["number"])).toEqual(numbers);
      expect(orders.map((order) => nestedIn(order, "salesOrderLines").map((line) => line["quantity"]))).toEqual([
        [1],
        [2],
        [3],
      ]);
    },
  );

  it("refuses a blocked item, a unit the item does not have, and a quantity without an item", async () => {
    const [blocked, item] = [await anItem(erp, { blocked: true }), await anItem(erp)];
    const { order } = await orderOf(aLine(item, 1));
    const code = async (line: Row): Promise<unknown> =>
      errorCodeOf(await erp.post(`salesOrders(${idOf(order)})/salesOrderLines`, line));

    expect(await code(aLine(blocked, 1))).toBe("Application_FieldValidationException");
    expect(await code(aLine(item, 1, { unitOfMeasureCode: "BOX" }))).toBe("Internal_InvalidTableRelation");
    expect(await code({ lineType: "Item", quantity: 1 })).toBe("Application_FieldValidationException");
    expect(await code({ lineObjectNumber: item["number"], quantity: 1 })).toBe("Internal_InvalidTableRelation");
  });
});
