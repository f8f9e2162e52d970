import { errorTextOf, idOf, type Answer } from "../testing/client";
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

const refund = (entryId: unknown, body?: unknown): Promise<Answer> =>
  erp.erp("POST", `entries/${String(entryId)}/refund`, body);

describe("a refund", () => {
  it("pays out what is left of a payment, as far as it goes", async () => {
    const [{ customerId, customerNumber }] = await twoInvoices(erp);
    const payment = await ledger.pay({ customerNumber, amount: "100" });

    expect(errorTextOf(await refund(idOf(payment), { amount: "100.01" }))).toContain("100 are left of it");
    expect((await refund(idOf(payment), { amount: "60" })).body).toMatchObject({ unapplied: "40", applications: [] });

    expect((await ledger.entriesOf(customerNumber)).slice(2)).toMatchObject([
      { documentType: "Payment", amount: -100, open: true },
      {
        documentType: "Refund",
        amount: 60,
        debitAmount: 60,
        balancingAccountType: "Bank_x0020_Account",
        open: false,
      },
    ]);
    expect((await ledger.movementsOf(customerNumber)).slice(2)).toEqual([
      [3, 0, "Initial_x0020_Entry", -100],
      [4, 0, "Initial_x0020_Entry", 60],
      [4, 3, "Application", -60],
      [3, 3, "Application", 60],
    ]);
    const details = await erp.get(`customerFinancialDetails(${String(customerId)})`);
    expect(details.body).toMatchObject({ balance: 238 + 119 - 40 });
  });

  it("closes a credit memo that is paid out whole, which moves its stamp, and pays nothing twice", async () => {
    const invoice = await anInvoice(erp);
    await ledger.pay({ invoices: [{ id: invoice["id"], amount: "238" }] });
    const { body: memo } = await erp.erp("POST", `invoices/${idOf(invoice)}/credit`);
    erp.clock.advance(60_000);

    expect((await refund(memo["entryId"])).status).toBe(200);

    expect((await erp.get(`salesCreditMemos(${idOf(memo)})`)).body).toMatchObject({
      status: "Paid",
      lastModifiedDateTime: erp.clock.now().toISOString(),
    });
    const details = await erp.get(`customerFinancialDetails(${String(invoice["billToCustomerId"])})`);
    expect(details.body).toMatchObject({ balance: 0 });
    expect(errorTextOf(await refund(memo["entryId"]))).toContain("0 are left of it");
  });

  it("in a foreign currency leaves no cent behind, whatever the rate did", async () => {
    const invoice = await anInvoice(erp, { currencyCode: "USD" });
    await ledger.pay({ invoices: [{ id: invoice["id"], amount: "261.80" }] });
    const { body: memo } = await erp.erp("POST", `invoices/${idOf(invoice)}/credit`);

    await refund(memo["entryId"], { amount: "100" });
    await refund(memo["entryId"], { date: "2026-02-03" });

    const details = await erp.get(`customerFinancialDetails(${String(invoice["billToCustomerId"])})`);
    expect(details.body).toMatchObject({ balance: 0 });
  });

  it("is not paid to a customer who is blocked", async () => {
    const [{ customerId, customerNumber }] = await twoInvoices(erp);
    const payment = await ledger.pay({ customerNumber, amount: "100" });
    await erp.erp("POST", `customers/${String(customerId)}/block`, { block: "All" });

    expect(errorTextOf(await refund(idOf(payment)))).toContain("blocked");
  });
});
