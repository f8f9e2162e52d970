import { errorTextOf, idOf, type Answer, type Row } from "../testing/client";
import { anInvoice } from "../testing/invoices";
import { makeLedger, twoInvoices, type Ledger } from "../testing/ledger";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
let ledger: Ledger;
beforeAll(async () => {
  erp = await startErp();
  ledger = makeLedger(erp);
});
afterAll(() => erp.stop());

async function readInvoice(invoice: Row): Promise<Row> {
  return (await erp.get(`salesInvoices(${idOf(invoice)})`)).body;
}

describe("a payment", () => {
  it("in part leaves an invoice open, less of it, and does not move its stamp", async () => {
    const invoice = await anInvoice(erp);
    erp.clock.advance(60_000);

    const payment = await ledger.pay({ invoices: [{ id: invoice["id"], amount: "100.01" }] });

    expect(payment).toMatchObject({
      amount: "100.01",
      unapplied: "0",
      reversed: false,
      applications: [{ invoiceId: invoice["id"], amount: "100.01" }],
    });
    const after = await readInvoice(invoice);
    expect(after).toMatchObject({ status: "Open", remainingAmount: 137.99 });
    expect(after["lastModifiedDateTime"]).toBe(invoice["lastModifiedDateTime"]);
    expect(after["@odata.etag"]).toBe(invoice["@odata.etag"]);
  });

  it("in full closes an invoice, which moves its stamp and no customer's", async () => {
    const invoice = await anInvoice(erp);
    const customer = `customers(${String(invoice["customerId"])})?$select=lastModifiedDateTime`;
    const before = (await erp.get(customer)).body;
    erp.clock.advance(60_000);

    await ledger.pay({ invoices: [{ id: invoice["id"], amount: "238" }] });

    expect(await readInvoice(invoice)).toMatchObject({
      status: "Paid",
      remainingAmount: 0,
      lastModifiedDateTime: erp.clock.now().toISOString(),
    });
    expect((await erp.get(customer)).body).toEqual(before);
  });

  it("over several invoices is one entry with an application for each; the rest stays unapplied", async () => {
    const [first, second] = await twoInvoices(erp);

    const payment = await ledger.pay({
      amount: "300",
      externalDocumentNumber: "bank 17",
      invoices: [
        { id: first["id"], amount: "238" },
        { id: second["id"], amount: "50" },
      ],
    });

    expect(payment).toMatchObject({ unapplied: "12" });
    const customerNumber = first["customerNumber"];
    expect(await ledger.entriesOf(customerNumber)).toMatchObject([
      { documentType: "Invoice", documentNumber: first["number"], amount: 238, debitAmount: 238, open: false },
      { documentType: "Invoice", documentNumber: second["number"], amount: 119, open: true },
      {
        documentType: "Payment",
        documentNumber: payment["number"],
        externalDocumentNumber: "BANK 17",
        amount: -300,
        creditAmount: 300,
        amountLocalCurrency: -300,
        currencyCode: "",
        balancingAccountType: "Bank_x0020_Account",
        open: true,
      },
    ]);
    expect(await ledger.movementsOf(customerNumber)).toEqual([
      [1, 0, "Initial_x0020_Entry", 238],
      [2, 0, "Initial_x0020_Entry", 119],
      [3, 0, "Initial_x0020_Entry", -300],
      [1, 3, "Application", -238],
      [3, 3, "Application", 238],
      [2, 3, "Application", -50],
      [3, 3, "Application", 50],
    ]);
    const details = await erp.get(`customerFinancialDetails(${String(first["customerId"])})`);
    expect(details.body).toMatchObject({ balance: 57, overdueAmount: 0 });
  });

  it("can be applied later, as far as it goes", async () => {
    const [first] = await twoInvoices(erp);
    const payment = await ledger.pay({ customerNumber: first["customerNumber"], amount: "100" });
    const apply = (amount: string): Promise<Answer> =>
      erp.erp("POST", `entries/${idOf(payment)}/apply`, { invoices: [{ id: first["id"], amount }] });

    expect(errorTextOf(await apply("100.01"))).toContain("100 are left to apply");
    expect((await apply("60")).body).toMatchObject({ unapplied: "40", applications: [{ amount: "60" }] });
    expect(await readInvoice(first)).toMatchObject({ remainingAmount: 178 });
  });

  it("that bounces opens its invoices again, and the ledger keeps both", async () => {
    const [first, second] = await twoInvoices(erp);
    const payment = await ledger.pay({
      invoices: [
        { id: first["id"], amount: "238" },
        { id: second["id"], amount: "19" },
      ],
    });
    erp.clock.advance(60_000);

    const reversed = await erp.erp("POST", `payments/${idOf(payment)}/reverse`);

    expect(reversed.body).toMatchObject({ reversed: true, unapplied: "0", applications: [] });
    expect(await readInvoice(first)).toMatchObject({
      status: "Open",
      remainingAmount: 238,
      lastModifiedDateTime: erp.clock.now().toISOString(),
    });
    expect(await readInvoice(second)).toMatchObject({ status: "Open", remainingAmount: 119 });
    expect((await ledger.entriesOf(first["customerNumber"])).slice(2)).toMatchObject([
      { documentType: "Payment", amount: -257, open: false },
      { documentType: "Payment", amount: 257, documentNumber: payment["number"], open: false },
    ]);
    expect((await ledger.movementsOf(first["customerNumber"])).slice(7)).toEqual([
      [1, 3, "Application", 238],
      [3, 3, "Application", -238],
      [2, 3, "Application", 19],
      [3, 3, "Application", -19],
      [4, 0, "Initial_x0020_Entry", 257],
      [4, 3, "Application", -257],
      [3, 3, "Application", 257],
    ]);
    expect(errorTextOf(await erp.erp("POST", `payments/${idOf(payment)}/reverse`))).toContain("reversed already");
  });

  it("in a foreign currency leaves no cent behind, whatever the rate did", async () => {
    const invoice = await anInvoice(erp, { currencyCode: "USD" });
    expect(invoice).toMatchObject({ currencyCode: "USD", totalAmountIncludingTax: 261.8 });

    await ledger.pay({ invoices: [{ id: invoice["id"], amount: "100" }] });
    await ledger.pay({ invoices: [{ id: invoice["id"], amount: "161.80" }], date: "2026-02-03" });

    expect(await readInvoice(invoice)).toMatchObject({ status: "Paid", remainingAmount: 0 });
    const details = await erp.get(`customerFinancialDetails(${String(invoice["customerId"])})`);
    expect(details.body).toMatchObject({ balance: 0 });
    const [entry] = await ledger.entriesOf(invoice["customerNumber"]);
    expect(entry).toMatchObject({ currencyCode: "USD", amount: 261.8, amountLocalCurrency: 238 });
    expect(await ledger.movementsOf(invoice["customerNumber"])).toEqual([
      [1, 0, "Initial_x0020_Entry", 238],
      [2, 0, "Initial_x0020_Entry", -90.91],
      [1, 2, "Application", -90.91],
      [2, 2, "Application", 90.91],
      [3, 0, "Initial_x0020_Entry", -144.21],
      [1, 3, "Application", -144.21],
      [3, 3, "Application", 144.21],
      [1, 3, "Realized_x0020_Loss", -2.88],
    ]);
  });

  it("is refused with the reason when it cannot be", async () => {
    const [first] = await twoInvoices(erp);
    const stranger = await anInvoice(erp);
    const refusal = async (body: unknown): Promise<string> => errorTextOf(await erp.erp("POST", "payments", body));
    const { customerNumber } = first;

    expect(await refusal({})).toContain("names its customer");
    expect(await refusal({ customerNumber })).toContain("above zero");
    expect(await refusal({ customerNumber, amount: "1.001" })).toContain("whole number of cents");
    expect(await refusal({ invoices: [{ id: first["id"], amount: "238.01" }] })).toContain("238 of it are open");
    expect(await refusal({ customerNumber, invoices: [{ id: stranger["id"], amount: "1" }] })).toContain(
      "another customer",
    );
    expect(await refusal({ amount: "1", invoices: [{ id: first["id"], amount: "2" }] })).toContain("to be applied");
    await erp.erp("POST", `customers/${String(first["customerId"])}/block`, { block: "All" });
    expect(await refusal({ invoices: [{ id: first["id"], amount: "1" }] })).toContain("blocked");
    expect((await ledger.entriesOf(customerNumber)).length).toBe(2);
  });
});
