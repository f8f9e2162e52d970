import { aCustomer, aLine, anItem } from "./builders";
import { rowsOf, type Answer, type Client, type Row } from "./client";
import { anInvoice } from "./invoices";

/** How tests read the posted entries, through the APIs beside v2.0, and post money. */
export interface Ledger {
  /** Of any API: `read("microsoft/reportsFinance/beta", "customerLedgerEntries")`. */
  read(route: string, path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  reportsFinance(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  analytics(path: string): Promise<Answer>;
  /** The ledger entries of a customer, oldest first. */
  entriesOf(customerNumber: unknown): Promise<readonly Row[]>;
  /** Every movement of a customer's entries in order: which entry, which applied entry, kind, local amount. */
  movementsOf(customerNumber: unknown): Promise<unknown[]>;
  /** Posts a payment; throws if it is refused. */
  pay(body: unknown): Promise<Row>;
}

export function makeLedger(erp: Client & { url(): string }): Ledger {
  const read: Ledger["read"] = (route, path, headers) => {
    const root = `${erp.url()}/v2.0/a-tenant/sandbox/api/${route}`;
    return erp.service("GET", `${root}/companies(${erp.companyId})/${path}`, undefined, headers);
  };
  const analytics: Ledger["analytics"] = (path) => read("microsoft/analytics/v1.0", path);
  const reportsFinance: Ledger["reportsFinance"] = (path, headers) =>
    read("microsoft/reportsFinance/beta", path, headers);
  return {
    read,
    analytics,
    reportsFinance,
    entriesOf: async (customerNumber) =>
      rowsOf(await reportsFinance(`customerLedgerEntries?$filter=customerNumber eq '${String(customerNumber)}'`)),
    movementsOf: async (customerNumber) => {
      const rows = rowsOf(
        await analytics(`customerLedgerEntries?$filter=dcleCustomerNo eq '${String(customerNumber)}'`),
      );
      const numbers = [...new Set(rows.map((row) => row["cleEntryNo"]))];
      const nth = (number: unknown): number => numbers.indexOf(number) + 1;
      return rows.map((row) => [
        nth(row["cleEntryNo"]),
        nth(row["dcleAppliedCustLedgerEntryNo"]),
        row["dcleEntryType"],
        row["dcleAmountLCY"],
      ]);
    },
    pay: async (body) => {
      const answer = await erp.erp("POST", "payments", body);
      if (answer.status !== 200) throw new Error(`The payment was refused: ${answer.text}`);
      return answer.body;
    },
  };
}

/** Two invoices of one customer, of 238.00 and 119.00. */
export async function twoInvoices(erp: Client, values: Row = {}): Promise<readonly [Row, Row]> {
  const { number: customerNumber } = await aCustomer(erp, values);
  const first = await anInvoice(erp, { customerNumber });
  const second = await anInvoice(erp, { customerNumber, salesOrderLines: [aLine(await anItem(erp), 1)] });
  return [first, second];
}
