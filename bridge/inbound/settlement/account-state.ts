import { lookup } from "#model/tables/column";
import { applicationTable } from "#model/tables/application";
import { invoiceTable } from "#model/tables/invoice";
import { paymentTable } from "#model/tables/payment";
import { all, equals, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading, type RowOf } from "../../ports/reading";
import type { Inbound } from "../inbound";

const invoiceInCurrency = {
  ...invoiceTable,
  columns: { ...invoiceTable.columns, TransactionCurrencyId: lookup("Currency", "transactioncurrency") },
} as const;

const invoiceReading = reading(
  invoiceInCurrency,
  [
    "accord_erpkey",
    "accord_number",
    "accord_kind",
    "accord_customernumber",
    "accord_totalwithtax",
    "accord_openamount",
    "accord_settlement",
    "accord_settledon",
    "accord_bookedrate",
    "accord_goneon",
    "createdon",
    "_accord_accountid_value",
    "_accord_orderid_value",
    "_accord_opportunityid_value",
    "_transactioncurrencyid_value",
  ],
  {},
);

const paymentReading = reading(
  paymentTable,
  ["accord_erpkey", "accord_digest", "accord_customernumber", "_accord_accountid_value"],
  {},
);

const applicationReading = reading(
  applicationTable,
  [
    "accord_erpkey",
    "accord_kind",
    "accord_customernumber",
    "accord_amount",
    "accord_appliedon",
    "accord_isreversed",
    "accord_goneon",
    "_accord_accountid_value",
    "_accord_opportunityid_value",
    "_accord_creditmemoid_value",
    "_accord_invoiceid_value",
    "_accord_paymentid_value",
  ],
  {},
);

export type StandingInvoice = RowOf<typeof invoiceReading>;
export type StandingPayment = RowOf<typeof paymentReading>;
export type StandingApplication = RowOf<typeof applicationReading>;

/** What is mirrored of the accounts of some customers. */
export interface AccountState {
  readonly invoices: readonly StandingInvoice[];
  /** By alternate key. */
  readonly payments: ReadonlyMap<string, StandingPayment>;
  readonly applications: ReadonlyMap<string, StandingApplication>;
}

const rowsPerPage = 5000;

export async function readAccountState(inbound: Inbound, customerNumbers: readonly string[]): Promise<AccountState> {
  const where = all<"accord_company" | "accord_customernumber">(
    equals("accord_company", inbound.erp.company),
    isIn("accord_customernumber", customerNumbers),
  );
  const query = { where, pageSize: rowsPerPage };
  const invoices = await readAll(inbound.dataverse, invoiceReading, query);
  const payments = await readAll(inbound.dataverse, paymentReading, query);
  const applications = await readAll(inbound.dataverse, applicationReading, query);
  return {
    invoices,
    payments: new Map(payments.map((row) => [row.accord_erpkey ?? "", row])),
    applications: new Map(applications.map((row) => [row.accord_erpkey ?? "", row])),
  };
}
