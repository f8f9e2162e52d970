import { demoCompany } from "../../../../tools/demo/bridge-configuration";
import { allRows, makeJsonClient, rowsOf, type JsonClient } from "../../../../tools/demo/json-client";
import { share, toCents } from "./whole-numbers";

type Row = Readonly<Record<string, unknown>>;

/** An invoice or credit memo. Amounts are hundredths of the company's currency, but for `foreign`. */
export interface Document {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly posted: string;
  readonly due: string;
  readonly net: number;
  readonly amount: number;
  /** In its own currency. */
  readonly foreign: number;
  readonly entry: number;
  /** Turns an amount of its currency into the company's. */
  readonly toOwn: (foreign: number) => number;
}

/** A payment that came in. */
export interface Payment {
  readonly entry: number;
  readonly on: string;
  readonly amount: number;
  readonly isTakenBack: boolean;
}

/** What changed what is left of an entry, in the entry's own currency. */
export interface Movement {
  readonly entry: number;
  readonly type: string;
  readonly on: string;
  readonly amount: number;
  /** The entry that was applied, its kind `Payment` or `Credit Memo`. */
  readonly by: number;
}

export interface Entry {
  readonly number: number;
  readonly kind: string;
  readonly document: string;
  readonly on: string;
  readonly foreign: number;
  readonly own: number;
}

/** A line of an order the ERP still has. */
export interface OrderLine {
  readonly amount: number;
  readonly ordered: number;
  readonly shipped: number;
  readonly invoiced: number;
}

/** Everything the ERP has of a customer, as its APIs show it. */
export interface Books {
  readonly invoices: readonly Document[];
  readonly creditMemos: readonly Document[];
  readonly payments: readonly Payment[];
  readonly entries: ReadonlyMap<number, Entry>;
  readonly movements: readonly Movement[];
  readonly orders: readonly { readonly currency: string; readonly lines: readonly OrderLine[] }[];
  readonly limit: number;
  readonly isBlocked: boolean;
}

const words = (option: unknown) =>
  String(option)
    .replace(/_x0020_/g, " ")
    .trim();

export async function readBooks(erpApi: JsonClient, erpUrl: string, customer: string): Promise<Books> {
  const filter = `$filter=customerNumber eq '${customer}'`;
  const [found] = rowsOf(await erpApi.get(`customers?$filter=number eq '${customer}'`));
  const { entries, movements } = await readLedger(erpUrl, customer);
  const byDocument = new Map([...entries.values()].map((entry) => [`${entry.kind} ${entry.document}`, entry]));
  const documents = async (set: string, kind: string) =>
    (await allRows(erpApi, `${set}?${filter}`))
      .filter(({ status }) => !["Canceled", "Corrective"].includes(words(status)))
      .flatMap((row) => {
        const entry = byDocument.get(`${kind} ${String(row.number)}`);
        return entry ? [toDocument(row, entry)] : [];
      });
  const orders = await allRows(erpApi, `salesOrders?${filter}&$expand=salesOrderLines`);
  return {
    invoices: await documents("salesInvoices", "Invoice"),
    creditMemos: await documents("salesCreditMemos", "Credit Memo"),
    payments: toPayments([...entries.values()]),
    entries,
    movements,
    orders: orders.map((order) => ({
      currency: String(order.currencyCode),
      lines: (order.salesOrderLines as readonly Row[]).map(toLine),
    })),
    limit: toCents(found?.creditLimit),
    isBlocked: words(found?.blocked) === "All",
  };
}

function toDocument(row: Row, entry: Entry): Document {
  const toOwn = (foreign: number) => share(foreign, entry.foreign, entry.own);
  const date = String(row.invoiceDate ?? row.creditMemoDate);
  return {
    id: String(row.id),
    number: String(row.number),
    date,
    posted: String(row.postingDate),
    due: String(row.dueDate),
    net: toOwn(toCents(row.totalAmountExcludingTax)),
    amount: toOwn(toCents(row.totalAmountIncludingTax)),
    foreign: toCents(row.totalAmountIncludingTax),
    entry: entry.number,
    toOwn,
  };
}

/** A payment taken back has a second entry of its number with the opposite amount. */
function toPayments(entries: readonly Entry[]): readonly Payment[] {
  const ofKind = entries.filter(({ kind }) => kind === "Payment");
  return ofKind
    .filter(({ foreign }) => foreign < 0)
    .map((entry) => ({
      entry: entry.number,
      on: entry.on,
      amount: -entry.own,
      isTakenBack: ofKind.some((other) => other.document === entry.document && other.foreign === -entry.foreign),
    }));
}

function toLine(line: Row): OrderLine {
  return {
    amount: toCents(line.amountExcludingTax),
    ordered: Number(line.quantity),
    shipped: Number(line.shippedQuantity),
    invoiced: Number(line.invoicedQuantity),
  };
}

async function readLedger(erpUrl: string, customer: string): Promise<Pick<Books, "entries" | "movements">> {
  const root = `${erpUrl}/v2.0/demo/sandbox/api/`;
  const beside = makeJsonClient(root, { authorization: "Bearer anybody" });
  const companies = rowsOf(await beside.get("v2.0/companies"));
  const company = `companies(${String(companies.find(({ name }) => name === demoCompany)?.id)})`;
  const ofCustomer = (field: string) => `$filter=${encodeURIComponent(`${field} eq '${customer}'`)}`;
  const finance = `microsoft/reportsFinance/beta/${company}`;
  const entryRows = await allRows(beside, `${finance}/customerLedgerEntries?${ofCustomer("customerNumber")}`);
  const detailed = await allRows(beside, `${finance}/detailedCustomerLedgerEntries?${ofCustomer("customerNumber")}`);
  const linked = await allRows(
    beside,
    `microsoft/analytics/v1.0/${company}/customerLedgerEntries?${ofCustomer("dcleCustomerNo")}`,
  );
  const links = new Map(linked.map((row) => [Number(row.dcleEntryNo), row]));
  const entries = entryRows.map((row) => ({
    number: Number(row.entryNumber),
    kind: words(row.documentType),
    document: String(row.documentNumber),
    on: String(row.postingDate),
    foreign: toCents(row.amount),
    own: toCents(row.amountLocalCurrency),
  }));
  return {
    entries: new Map(entries.map((entry) => [entry.number, entry])),
    movements: detailed.map((row) => ({
      entry: Number(links.get(Number(row.entryNumber))?.cleEntryNo),
      type: words(row.entryType),
      on: String(row.postingDate),
      amount: toCents(row.amount),
      by: Number(links.get(Number(row.entryNumber))?.dcleAppliedCustLedgerEntryNo),
    })),
  };
}
