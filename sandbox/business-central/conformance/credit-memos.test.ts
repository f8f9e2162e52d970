import { aLine, anItem, anOrder } from "../testing/builders";
import { errorCodeOf, errorTextOf, idOf, nestedIn, rowsOf, type Row } from "../testing/client";
import { anInvoice, theInvoice } from "../testing/invoices";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

async function readMemo(id: string): Promise<Row> {
  return (await erp.get(`salesCreditMemos(${id})?$expand=salesCreditMemoLines`)).body;
}

describe("sales credit memos", () => {
  it("credit a part of an invoice line, name the invoice and settle as much of it", async () => {
    const order = await anOrder(erp, {
      externalDocumentNumber: "PO-7",
      salesOrderLines: [aLine(await anItem(erp), 6)],
    });
    const invoice = await theInvoice(erp, order);
    const [line] = nestedIn(invoice, "salesInvoiceLines");

    const { status, body } = await erp.erp("POST", `invoices/${idOf(invoice)}/credit`, {
      lines: [{ id: line?.["id"], quantity: "2" }],
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ amountIncludingTax: "238", invoiceNumber: invoice["number"], status: "Paid" });
    const memo = await readMemo(idOf(body));
    expect(memo).toMatchObject({
      number: "PS-CRM104001",
      invoiceId: invoice["id"],
      invoiceNumber: invoice["number"],
      externalDocumentNumber: "PO-7",
      customerId: invoice["customerId"],
      creditMemoDate: "2025-06-30",
      dueDate: "2025-06-30",
      status: "Paid",
      totalAmountExcludingTax: 200,
      totalTaxAmount: 38,
      totalAmountIncludingTax: 238,
    });
    expect(nestedIn(memo, "salesCreditMemoLines")).toMatchObject([
      { sequence: 10000, quantity: 2, netAmount: 200, netAmountIncludingTax: 238 },
    ]);
    expect((await erp.get(`salesInvoices(${idOf(invoice)})`)).body).toMatchObject({
      status: "Open",
      remainingAmount: 476,
    });
  });

  it("credit no more than was invoiced", async () => {
    const invoice = await anInvoice(erp);
    const [line] = nestedIn(invoice, "salesInvoiceLines");
    const credit = (quantity: string): ReturnType<RunningErp["erp"]> =>
      erp.erp("POST", `invoices/${idOf(invoice)}/credit`, { lines: [{ id: line?.["id"], quantity }] });

    await credit("1");

    expect(errorTextOf(await credit("2"))).toContain("more than 1 units");
    expect((await credit("1")).status).toBe(200);
    expect(errorTextOf(await erp.erp("POST", `invoices/${idOf(invoice)}/credit`))).toBe("There is nothing to post.");
  });

  it("stay open on the account of a customer who has paid, without naming the invoice", async () => {
    const invoice = await anInvoice(erp);
    await erp.erp("POST", "payments", { invoices: [{ id: invoice["id"], amount: "238" }] });

    const { body } = await erp.erp("POST", `invoices/${idOf(invoice)}/credit`);

    expect(await readMemo(idOf(body))).toMatchObject({
      status: "Open",
      invoiceNumber: "",
      totalAmountIncludingTax: 238,
    });
    const details = await erp.get(`customerFinancialDetails(${String(invoice["billToCustomerId"])})`);
    expect(details.body).toMatchObject({ balance: -238 });
  });

  it("settle another invoice later, which moves the stamp of both when they are closed by it", async () => {
    const invoice = await anInvoice(erp);
    const { body: memo } = await erp.erp("POST", `invoices/${idOf(invoice)}/credit`, { apply: false });
    erp.clock.advance(60_000);

    await erp.erp("POST", `entries/${String(memo["entryId"])}/apply`, {
      invoices: [{ id: invoice["id"], amount: "238" }],
    });

    const now = erp.clock.now().toISOString();
    expect(await readMemo(idOf(memo))).toMatchObject({ status: "Paid", lastModifiedDateTime: now });
    expect((await erp.get(`salesInvoices(${idOf(invoice)})`)).body).toMatchObject({
      status: "Paid",
      remainingAmount: 0,
      lastModifiedDateTime: now,
    });
  });

  it("cancel a whole invoice that nobody has paid", async () => {
    const invoice = await anInvoice(erp);

    const { status } = await erp.post(`salesInvoices(${idOf(invoice)})/Microsoft.NAV.cancel`);

    expect(status).toBe(204);
    expect((await erp.get(`salesInvoices(${idOf(invoice)})`)).body).toMatchObject({
      status: "Canceled",
      remainingAmount: 0,
    });
    const memos = rowsOf(await erp.get(`salesCreditMemos?$filter=invoiceNumber eq '${String(invoice["number"])}'`));
    expect(memos).toMatchObject([{ status: "Corrective", totalAmountIncludingTax: 238 }]);
    expect(errorCodeOf(await erp.post(`salesInvoices(${idOf(invoice)})/Microsoft.NAV.cancel`))).toBe(
      "Application_DialogException",
    );
  });

  it("do not cancel an invoice that is paid in part", async () => {
    const invoice = await anInvoice(erp);
    await erp.erp("POST", "payments", { invoices: [{ id: invoice["id"], amount: "1" }] });

    expect(errorTextOf(await erp.erp("POST", `invoices/${idOf(invoice)}/cancel`))).toContain("partially paid");
  });

  it.each([true, false])(
    "are the reverse of their invoice to the cent (prices with tax: %s)",
    async (pricesIncludeTax) => {
      const item = await anItem(erp, { unitPrice: 33.33 });
      const salesOrderLines = [aLine(item, 3, { discountPercent: 7.5 }), aLine(item, 1)];
      const order = await anOrder(erp, { pricesIncludeTax, salesOrderLines });
      await erp.patch(`salesOrders(${idOf(order)})`, { discountAmount: 10.01 });
      const { body: discounted } = await erp.get(`salesOrders(${idOf(order)})`);
      const invoice = await theInvoice(erp, order);

      const { body } = await erp.erp("POST", `invoices/${idOf(invoice)}/credit`);

      const memo = await readMemo(idOf(body));
      for (const name of ["totalAmountExcludingTax", "totalTaxAmount", "totalAmountIncludingTax"]) {
        expect([name, invoice[name]]).toEqual([name, discounted[name]]);
        expect([name, memo[name]]).toEqual([name, invoice[name]]);
      }
      expect((await erp.get(`salesInvoices(${idOf(invoice)})`)).body).toMatchObject({
        remainingAmount: 0,
        status: "Paid",
      });
    },
  );

  it("are not written over the API", async () => {
    expect((await erp.post("salesCreditMemos", {})).status).toBe(501);
  });
});
