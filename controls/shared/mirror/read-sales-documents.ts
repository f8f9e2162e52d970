import { fromOption } from "#model/choice";
import { subtract, zero } from "#model/decimal";
import { invoiceKinds } from "#model/invoice-kind";
import type { invoiceTable } from "#model/tables/invoice";
import type { Row } from "#model/tables/row";
import { toDecimal } from "./cells";
import type { SalesDocument } from "./sales";

const formatted = "@OData.Community.Display.V1.FormattedValue";
const deal = "_accord_opportunityid_value";
const currency = "_transactioncurrencyid_value";

/** An invoice as the Web API answers it, with the names of what it points at. */
export type DocumentRow = Partial<Row<typeof invoiceTable>> &
  Partial<Record<`${typeof deal | typeof currency}${typeof formatted}`, string>>;

export interface MonthQuery {
  readonly company: string;
  /** yyyy-mm */
  readonly month: string;
}

/** More are not listed: a list that long is for the ERP. */
const mostDocuments = 200;

/** The invoices and credit memos posted in a month, by date. */
export async function readSalesDocuments(
  webApi: Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">,
  accountId: string,
  { company, month }: MonthQuery,
): Promise<readonly SalesDocument[]> {
  const after = new Date(`${month}-01`);
  after.setUTCMonth(after.getUTCMonth() + 1);
  const query =
    `?$select=accord_number,accord_kind,accord_postingdate,accord_total,accord_appliestonumber,${deal},${currency}` +
    `&$filter=_accord_accountid_value eq ${accountId} and accord_company eq '${encodeURIComponent(company.replace(/'/g, "''"))}'` +
    ` and accord_goneon eq null and accord_postingdate ge ${month}-01 and accord_postingdate lt ${after.toISOString().slice(0, 10)}` +
    "&$orderby=accord_postingdate,accord_number";
  const { entities } = await webApi.retrieveMultipleRecords("accord_invoice", query, mostDocuments);
  return (entities as readonly DocumentRow[]).map(toSalesDocument);
}

export function toSalesDocument(row: DocumentRow): SalesDocument {
  const isCreditMemo = fromOption(invoiceKinds, row.accord_kind) === "CreditMemo";
  const amount = toDecimal(row.accord_total) ?? zero;
  const opportunityId = row[deal];
  return {
    id: row.accord_invoiceid ?? "",
    number: row.accord_number ?? "",
    isCreditMemo,
    postedOn: row.accord_postingdate ?? "",
    amount: isCreditMemo ? subtract(zero, amount) : amount,
    currency: row[`${currency}${formatted}`] ?? "",
    appliesTo: row.accord_appliestonumber ?? "",
    opportunity: opportunityId ? { id: opportunityId, name: row[`${deal}${formatted}`] ?? "" } : undefined,
  };
}
