import { aLine, anItem, anOrder } from "../testing/builders";
import { errorCodeOf, idOf, nestedIn, rowsOf, type Row } from "../testing/client";
import { anInvoice, theInvoice } from "../testing/invoices";
import { makeLedger, twoInvoices, type Ledger } from "../testing/ledger";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
let ledger: Ledger;
beforeAll(async () => {
  erp = await startErp();
  ledger = makeLedger(erp);
});
afterAll(() => erp.stop());

describe("a customer's financial details", () => {
  it("leave today out of sales and of what is overdue, and are net of what is not applied", async () => {
    const [terms] = rowsOf(await erp.get("paymentTerms?$filter=code eq '14 DAYS'"));
    const [first] = await twoInvoices(erp, { paymentTermsId: idOf(terms) });
    const details = async (): Promise<Row> =>
      (await erp.get(`customerFinancialDetails(${String(first["customerId"])})`)).body;

    expect(await details()).toMatchObject({ balance: 357, overdueAmount: 0, totalSalesExcludingTax: 0 });
    erp.clock.advance(14 * 86_400_000);
    expect(await details()).toMatchObject({ overdueAmount: 0, totalSalesExcludingTax: 300 });
    await ledger.pay({ customerNumber: first["customerNumber"], amount: "7" });
    erp.clock.advance(86_400_000);
    expect(await details()).toMatchObject({ balance: 350, overdueAmount: 350 });
  });

  it("follow a due date that was moved, and so does the ledger", async () => {
    const invoice = await anInvoice(erp);
    await erp.patch(`salesInvoices(${idOf(invoice)})`, { dueDate: "2025-12-24" });

    const [row] = rowsOf(
      await ledger.analytics(`customerLedgerEntries?$filter=dcleDocumentNo eq '${String(invoice["number"])}'`),
    );

    expect(row).toMatchObject({ cleDueDate: "2025-12-24", dcleInitialEntryDueDate: "2025-12-24" });
  });
});

describe("the APIs of posted entries", () => {
  beforeAll(async () => {
    const [first] = await twoInvoices(erp);
    await ledger.pay({ invoices: [{ id: first["id"], amount: "12" }] });
  });

  it("are read in order of entry, page by page, by filter and by stamp", async () => {
    const all = rowsOf(await ledger.reportsFinance("detailedCustomerLedgerEntries"));
    const numbers = all.map((row) => Number(row["entryNumber"]));
    expect(numbers).toEqual([...numbers].sort((left, right) => left - right));

    const page = await ledger.reportsFinance("detailedCustomerLedgerEntries?$filter=entryNumber gt 2", {
      prefer: "odata.maxpagesize=3",
    });
    expect(rowsOf(page).map((row) => row["entryNumber"])).toEqual([3, 4, 5]);
    const next = await erp.service("GET", String(page.body["@odata.nextLink"]), undefined, {});
    expect(rowsOf(next)[0]).toMatchObject({ entryNumber: 6 });

    const last = all.at(-1)?.["lastModifiedDateTime"];
    expect(
      rowsOf(await ledger.reportsFinance(`customerLedgerEntries?$filter=lastModifiedDateTime gt ${String(last)}`)),
    ).toEqual([]);
  });

  it("show only what Microsoft's queries show, without keys and entity tags", async () => {
    const [row] = rowsOf(await ledger.reportsFinance("customerLedgerEntries?$top=1"));
    expect(Object.keys(row ?? {}).sort()).toEqual(
      [
        ...["amount", "amountLocalCurrency", "balancingAccountNumber", "balancingAccountType", "creditAmount"],
        ...["creditAmountLocalCurrency", "currencyCode", "customerNumber", "debitAmount", "debitAmountLocalCurrency"],
        ...["description", "dimensionSetID", "documentNumber", "documentType", "entryNumber"],
        ...["externalDocumentNumber", "lastModifiedDateTime", "open", "postingDate", "yourReference"],
      ].sort(),
    );
    const { text } = await ledger.reportsFinance("$metadata");
    expect(text).not.toContain("remainingAmount");
    expect((await ledger.reportsFinance(`customerLedgerEntries(${erp.companyId})`)).status).toBe(404);
    expect((await ledger.reportsFinance("salesOrders")).status).toBe(404);
  });

  it("join an entry's movements with the invoice it is", async () => {
    const invoice = await anInvoice(erp);
    await ledger.pay({ invoices: [{ id: invoice["id"], amount: "238" }] });

    const [initial, application] = rowsOf(
      await ledger.analytics(`customerLedgerEntries?$filter=dcleCustomerNo eq '${String(invoice["customerNumber"])}'`),
    )
      .filter((row) => Number(row["dcleAmountLCY"]) === 238 || Number(row["dcleAmountLCY"]) === -238)
      .filter((row) => row["cleClosedAtDate"] !== "0001-01-01");

    expect(initial).toMatchObject({
      cleOpen: false,
      dcleEntryType: "Initial_x0020_Entry",
      dcleDocumentType: "Invoice",
      dcleLedgerEntryAmount: true,
      salesInvHeaderDocumentNo: invoice["number"],
    });
    expect(application).toMatchObject({ salesInvHeaderDocumentNo: "" });
  });

  it("are not there in a tenant without the app: 404, while API v2.0 goes on", async () => {
    expect((await erp.erp("GET", "apis")).body).toEqual({ reportsFinance: true, analytics: true });
    expect((await erp.erp("POST", "apis", { reportsFinance: false })).body).toEqual({
      reportsFinance: false,
      analytics: true,
    });

    const gone = await ledger.reportsFinance("customerLedgerEntries");
    expect([gone.status, errorCodeOf(gone)]).toEqual([404, "BadRequest_NotFound"]);
    expect((await ledger.analytics("customerLedgerEntries?$top=1")).status).toBe(200);
    expect((await erp.get("salesInvoices?$top=1")).status).toBe(200);
    expect((await ledger.read("somebody/else/v1.0", "customerLedgerEntries")).status).toBe(404);

    await erp.erp("POST", "apis", { reportsFinance: true });
    expect((await ledger.reportsFinance("customerLedgerEntries?$top=1")).status).toBe(200);
  });
});

describe("the general ledger", () => {
  it("balances after every posting", async () => {
    const order = await anOrder(erp, { salesOrderLines: [aLine(await anItem(erp, { unitPrice: 9.99 }), 7)] });
    const invoice = await theInvoice(erp, order);
    await erp.erp("POST", `invoices/${idOf(invoice)}/credit`, {
      lines: [{ id: nestedIn(invoice, "salesInvoiceLines")[0]?.["id"], quantity: "1" }],
    });
    const payment = await ledger.pay({ invoices: [{ id: invoice["id"], amount: "5" }] });
    await erp.erp("POST", `payments/${idOf(payment)}/reverse`);

    const entries = rowsOf(await erp.get("generalLedgerEntries"));
    const cents = entries.map((row) => Math.round(100 * (Number(row["debitAmount"]) - Number(row["creditAmount"]))));
    expect(cents.reduce((total, amount) => total + amount, 0)).toBe(0);
    expect(new Set(entries.map((row) => row["entryNumber"])).size).toBe(entries.length);
  });
});
