import { applicationTable } from "#model/tables/application";
import { lookup } from "#model/tables/column";
import { invoiceTable } from "#model/tables/invoice";
import { paymentTable } from "#model/tables/payment";
import { all, equals, isEmpty, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { one, reading, type RowOf } from "../../ports/reading";
import { currencyTable } from "../../ports/stock-tables";
import type { Inbound } from "../inbound";

const currency = lookup("Currency", "transactioncurrency");

const invoices = reading(
  { ...invoiceTable, columns: { ...invoiceTable.columns, TransactionCurrencyId: currency } } as const,
  [
    "accord_erpkey",
    "accord_number",
    "accord_kind",
    "accord_invoicedate",
    "accord_postingdate",
    "accord_duedate",
    "accord_total",
    "accord_totalwithtax",
    "accord_openamount",
    "accord_bookedrate",
    "accord_iscancelled",
    "accord_isdisputed",
    "_accord_accountid_value",
  ],
  { transactioncurrencyid: one(currencyTable, ["isocurrencycode"]) },
);

const payments = reading(
  { ...paymentTable, columns: { ...paymentTable.columns, TransactionCurrencyId: currency } } as const,
  [
    "accord_erpkey",
    "accord_kind",
    "accord_paidon",
    "accord_amount",
    "accord_bookedrate",
    "accord_isreversed",
    "accord_reversedon",
    "_accord_accountid_value",
  ],
  { transactioncurrencyid: one(currencyTable, ["isocurrencycode"]) },
);

const applications = reading(
  applicationTable,
  [
    "accord_erpkey",
    "accord_kind",
    "accord_source",
    "accord_amount",
    "accord_appliedon",
    "accord_isreversed",
    "accord_reversedon",
    "_accord_accountid_value",
    "_accord_invoiceid_value",
    "_accord_paymentid_value",
    "_accord_creditmemoid_value",
  ],
  {},
);

export type MirroredInvoice = RowOf<typeof invoices>;
export type MirroredPayment = RowOf<typeof payments>;
export type MirroredApplication = RowOf<typeof applications>;

/** The money of some accounts as it is mirrored. */
export interface MirroredMoney {
  readonly invoices: readonly MirroredInvoice[];
  readonly payments: readonly MirroredPayment[];
  readonly applications: readonly MirroredApplication[];
}

const pageSize = 5000;

/** What the company's mirrors hold of accounts; what is gone from the ERP is left out. */
export async function readMoney(
  { dataverse, erp }: Pick<Inbound, "dataverse" | "erp">,
  accountIds: readonly string[],
): Promise<MirroredMoney> {
  const where = all<"accord_company" | "accord_goneon" | "_accord_accountid_value">(
    equals("accord_company", erp.company),
    isEmpty("accord_goneon"),
    isIn("_accord_accountid_value", accountIds),
  );
  const [invoiceRows, paymentRows, applicationRows] = await Promise.all([
    readAll(dataverse, invoices, { where, pageSize }),
    readAll(dataverse, payments, { where, pageSize }),
    readAll(dataverse, applications, { where, pageSize }),
  ]);
  return { invoices: invoiceRows, payments: paymentRows, applications: applicationRows };
}
