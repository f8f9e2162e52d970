import { anItem } from "../testing/builders";
import { idOf, nestedIn, rowsOf, type Row } from "../testing/client";
import { makeLedger, type Ledger } from "../testing/ledger";
import { startErp, type RunningErp } from "../testing/running-erp";

jest.setTimeout(600_000);

let erp: RunningErp;
let ledger: Ledger;
beforeAll(async () => {
  erp = await anErp();
  ledger = makeLedger(erp);
  await seed(erp, { customers: 15, seed: 7, years: 3 });
});
afterAll(() => erp.stop());

/** With three items to sell. */
async function anErp(): Promise<RunningErp> {
  const started = await startErp();
  for (const [number, unitPrice] of [["A", 300] as const, ["B", 14.35] as const, ["C", 9.99] as const]) {
    await anItem(started, { number, unitPrice });
  }
  return started;
}

async function seed(on: RunningErp, body: Row): Promise<Row> {
  const answer = await on.erp("POST", "history", body);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

async function all(path: string, on: RunningErp = erp): Promise<readonly Row[]> {
  return rowsOf(await on.get(path));
}

const cents = (value: unknown): number => Math.round(Number(value) * 100);
const totalOf = (rows: readonly Row[], name: string): number =>
  rows.reduce((total, row) => total + cents(row[name]), 0);

describe("a seeded history", () => {
  it("has everything a company has after years of selling, up to yesterday", async () => {
    const invoices = await all("salesInvoices");
    const entries = rowsOf(await ledger.reportsFinance("customerLedgerEntries"));
    const detailed = rowsOf(await ledger.reportsFinance("detailedCustomerLedgerEntries"));

    expect(invoices.length).toBeGreaterThan(200);
    expect(new Set(invoices.map((row) => row["status"]))).toEqual(new Set(["Open", "Paid"]));
    expect(new Set(invoices.map((row) => row["currencyCode"])).size).toBeGreaterThan(1);
    expect(new Set(entries.map((row) => row["documentType"]))).toEqual(
      new Set(["Invoice", "Credit_x0020_Memo", "Payment"]),
    );
    expect(entries.some((row) => row["documentType"] === "Payment" && Number(row["amount"]) > 0)).toBe(true);
    expect(detailed.some((row) => String(row["entryType"]).startsWith("Realized"))).toBe(true);
    expect(await all("salesOrders")).not.toEqual([]);
    const days = invoices.map((row) => String(row["postingDate"])).sort();
    expect([days[0]! < "2022-09-01", days.at(-1)! < "2025-06-30"]).toEqual([true, true]);
    for (const row of invoices) expect(String(row["lastModifiedDateTime"]) < "2025-06-30").toBe(true);
  });

  it("follows the rules of posting to the cent: totals, tax, due dates", async () => {
    const terms = new Map((await all("paymentTerms")).map((row) => [row["id"], row["dueDateCalculation"]]));
    const invoices = await all("salesInvoices?$top=60&$orderby=number desc&$expand=salesInvoiceLines");

    for (const invoice of invoices) {
      const lines = invoice["salesInvoiceLines"] as readonly Row[];
      const net = totalOf(lines, "netAmount");
      expect(cents(invoice["totalAmountExcludingTax"])).toBe(net);
      expect(cents(invoice["totalTaxAmount"])).toBe(Math.round((net * 19) / 100));
      for (const line of lines) {
        const gross = Math.round(Number(line["quantity"]) * cents(line["unitPrice"]));
        const discount = cents(line["discountAmount"]);
        expect(discount).toBe(Math.round((gross * Number(line["discountPercent"])) / 100 + 1e-9));
        expect(cents(line["netAmount"])).toBe(gross - discount);
      }
      const days = /^(\d+)D$/.exec(String(terms.get(invoice["paymentTermsId"])))?.[1];
      const due = Date.parse(String(invoice["postingDate"])) + Number(days) * 86_400_000;
      expect(invoice["dueDate"]).toBe(new Date(due).toISOString().slice(0, 10));
    }
  });

  it("adds up: what is left of each invoice, each balance and the general ledger", async () => {
    const movements = rowsOf(await ledger.analytics("customerLedgerEntries"));
    const amounts = new Map(
      rowsOf(await ledger.reportsFinance("detailedCustomerLedgerEntries")).map((row) => [row["entryNumber"], row]),
    );
    const left = new Map<unknown, number>();
    const balances = new Map<unknown, number>();
    for (const row of movements) {
      const detailed = amounts.get(row["dcleEntryNo"]);
      left.set(row["cleEntryNo"], (left.get(row["cleEntryNo"]) ?? 0) + cents(detailed?.["amount"]));
      const customer = row["dcleCustomerNo"];
      balances.set(customer, (balances.get(customer) ?? 0) + cents(row["dcleAmountLCY"]));
    }
    const entries = rowsOf(await ledger.reportsFinance("customerLedgerEntries"));
    for (const entry of entries) expect(left.get(entry["entryNumber"]) !== 0).toBe(entry["open"]);
    const entryOf = new Map(entries.map((entry) => [entry["documentNumber"], entry["entryNumber"]]));
    for (const invoice of await all("salesInvoices")) {
      expect(cents(invoice["remainingAmount"])).toBe(left.get(entryOf.get(invoice["number"])));
      expect(invoice["status"]).toBe(invoice["remainingAmount"] === 0 ? "Paid" : "Open");
    }
    for (const details of await all("customerFinancialDetails")) {
      expect(cents(details["balance"])).toBe(balances.get(details["number"]) ?? 0);
    }
    const general = await all("generalLedgerEntries");
    expect(totalOf(general, "debitAmount")).toBe(totalOf(general, "creditAmount"));
    const receivables = general.filter((row) => row["accountNumber"] === "1400");
    const owed = [...balances.values()].reduce((total, balance) => total + balance, 0);
    expect(totalOf(receivables, "debitAmount") - totalOf(receivables, "creditAmount")).toBe(owed);
  });

  it("goes on like anything else: a person pays one of its invoices and credits another", async () => {
    const [invoice] = await all("salesInvoices?$filter=status eq 'Open'&$expand=salesInvoiceLines&$top=1");
    await ledger.pay({ invoices: [{ id: invoice?.["id"], amount: String(invoice?.["remainingAmount"]) }] });
    expect((await erp.get(`salesInvoices(${idOf(invoice)})`)).body).toMatchObject({ status: "Paid" });
    expect((await erp.erp("POST", `invoices/${idOf(invoice)}/credit`)).status).toBe(200);
    const orders = await all("salesOrders?$expand=salesOrderLines");
    const order = orders.find((row) =>
      nestedIn(row, "salesOrderLines").some((line) => Number(line["shipQuantity"]) > 0),
    );
    expect((await erp.erp("POST", `orders/${idOf(order)}/ship`)).body).toMatchObject({ shipped: "Everything" });
  });

  it("leaves alone whoever has a past, and gives one only to those asked for", async () => {
    const before = await all("salesInvoices?$select=id,lastModifiedDateTime");

    expect(await seed(erp, { customers: 15, seed: 7 })).toEqual({ customers: 0, written: {} });
    await erp.post("customers", { number: "NEW-1", displayName: "New" });
    await erp.post("customers", { number: "NEW-2", displayName: "New" });
    expect(await seed(erp, { customerNumbers: ["NEW-1"], seed: 7 })).toMatchObject({ customers: 1 });

    expect(await all("salesInvoices?$filter=customerNumber eq 'NEW-2'")).toEqual([]);
    const added = await all("salesInvoices?$filter=customerNumber eq 'NEW-1'");
    expect(added.length).toBeGreaterThan(5);
    const stamps = new Set(added.map((row) => row["lastModifiedDateTime"]));
    expect([...stamps]).toEqual([erp.clock.now().toISOString()]);
    const rest = await all("salesInvoices?$select=id,lastModifiedDateTime&$filter=customerNumber ne 'NEW-1'");
    expect(rest).toEqual(before);
  });

  it("is the same for the same seed", async () => {
    const small = { customers: 3, seed: 5, years: 1 };
    const [first, second] = [await anErp(), await anErp()];
    const invoicesOf = async (on: RunningErp): Promise<readonly unknown[]> =>
      (
        await all("salesInvoices?$select=id,number,customerNumber,dueDate,remainingAmount,lastModifiedDateTime", on)
      ).map(({ "@odata.etag": _etag, ...row }) => row);

    expect(await seed(first, small)).toEqual(await seed(second, small));
    expect(await invoicesOf(first)).toEqual(await invoicesOf(second));

    await Promise.all([first.stop(), second.stop()]);
  });

  it("needs something to have been sold", async () => {
    const empty = await startErp();

    const answer = await empty.erp("POST", "history", { customers: 1 });

    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("no item with a price")]);
    expect(rowsOf(await empty.get("customers"))).toEqual([]);
    await empty.stop();
  });
});
