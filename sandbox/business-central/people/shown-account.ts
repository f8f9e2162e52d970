import type { Company } from "../company/company";
import { flagOf, isEmpty, numberOf, textOf, type Values } from "../entities/values";
import { entriesOf } from "../receivables/customer-balance";
import { detailedEntries, entryNumberOf } from "../receivables/ledger-entry";
import { equals } from "../store/condition";
import { creditableOf, invoiceLinesOf } from "../sales/credit-invoice";
import { Decimal } from "../sales/decimal";
import { isComment } from "../sales/sales-order";
import type { StoredRecord } from "../store/records";

/** What a customer owes and paid, newest first. Amounts and quantities are decimal text, dates ISO. */
export interface ShownAccount {
  readonly customerId: string;
  readonly customerNumber: string;
  readonly customerName: string;
  readonly invoices: readonly ShownInvoice[];
  readonly creditMemos: readonly ShownCreditMemo[];
  readonly payments: readonly ShownPayment[];
}

export interface ShownInvoice {
  readonly id: string;
  readonly number: string;
  readonly orderNumber: string;
  readonly status: string;
  readonly postingDate: string;
  readonly dueDate: string;
  readonly currency: string;
  readonly amountIncludingTax: string;
  readonly open: string;
  readonly lines: readonly ShownInvoiceLine[];
}

export interface ShownInvoiceLine {
  readonly id: string;
  readonly sequence: number;
  readonly number: string;
  readonly description: string;
  readonly quantity: string;
  /** Invoiced and not credited. */
  readonly creditable: string;
  readonly unitPrice: string;
  readonly amount: string;
}

export interface ShownCreditMemo {
  readonly id: string;
  /** Of the ledger entry, to apply what is left of it: `POST /erp/entries/{entryId}/apply`. */
  readonly entryId: string;
  readonly number: string;
  readonly status: string;
  readonly postingDate: string;
  readonly currency: string;
  readonly amountIncludingTax: string;
  /** Empty unless the credit settled a part of an invoice when it was posted. */
  readonly invoiceNumber: string;
}

/** A ledger entry that settles invoices: a payment, or a credit memo that was applied later. */
export interface ShownPayment {
  readonly id: string;
  readonly number: string;
  readonly entryNumber: number;
  readonly postingDate: string;
  readonly currency: string;
  readonly amount: string;
  /** What is left to apply. */
  readonly unapplied: string;
  readonly reversed: boolean;
  readonly applications: readonly {
    readonly invoiceId: string;
    readonly invoiceNumber: string;
    readonly amount: string;
  }[];
}

const most = 50;

/** The newest documents and payments of a customer. */
export function toShownAccount(company: Company, customer: StoredRecord): ShownAccount {
  const entries = [...entriesOf(company, customer)].reverse();
  const documentsOf = (documentType: string, entitySet: string): readonly StoredRecord[] =>
    entries
      .filter(({ values }) => values["documentType"] === documentType)
      .slice(0, most)
      .flatMap((entry) => company.records.find(entitySet, textOf(entry.values, "documentId")) ?? []);
  const payments = entries.filter(
    ({ values }) => values["documentType"] === "Payment" && numberOf(values, "amount") < 0,
  );
  return {
    customerId: customer.id,
    customerNumber: textOf(customer.values, "number"),
    customerName: textOf(customer.values, "displayName"),
    invoices: documentsOf("Invoice", "salesInvoices").map((invoice) => toShownInvoice(company, invoice)),
    creditMemos: documentsOf("Credit_x0020_Memo", "salesCreditMemos").map(toShownCreditMemo),
    payments: payments.slice(0, most).map((payment) => toShownPayment(company, payment)),
  };
}

function toShownInvoice(company: Company, invoice: StoredRecord): ShownInvoice {
  const { values } = invoice;
  const entry = company.records.find("customerLedgerEntries", textOf(values, "ledgerEntryId"));
  return {
    id: invoice.id,
    number: textOf(values, "number"),
    orderNumber: textOf(values, "orderNumber"),
    status: textOf(values, "status"),
    postingDate: textOf(values, "postingDate"),
    dueDate: textOf(values, "dueDate"),
    currency: textOf(values, "currencyCode"),
    amountIncludingTax: decimalOf(values, "totalAmountIncludingTax"),
    open: entry ? decimalOf(entry.values, "remainingAmount") : "0",
    lines: invoiceLinesOf(company, invoice.id)
      .filter((line) => !isComment(line))
      .map(toShownLine),
  };
}

function toShownLine(line: StoredRecord): ShownInvoiceLine {
  const { values } = line;
  return {
    id: line.id,
    sequence: numberOf(values, "sequence"),
    number: textOf(values, "lineObjectNumber"),
    description: textOf(values, "description"),
    quantity: decimalOf(values, "quantity"),
    creditable: String(creditableOf(line)),
    unitPrice: decimalOf(values, "unitPrice"),
    amount: decimalOf(values, "netAmount"),
  };
}

export function toShownCreditMemo(memo: StoredRecord): ShownCreditMemo {
  const { values } = memo;
  return {
    id: memo.id,
    entryId: textOf(values, "ledgerEntryId"),
    number: textOf(values, "number"),
    status: textOf(values, "status"),
    postingDate: textOf(values, "postingDate"),
    currency: textOf(values, "currencyCode"),
    amountIncludingTax: decimalOf(values, "totalAmountIncludingTax"),
    invoiceNumber: textOf(values, "invoiceNumber"),
  };
}

export function toShownPayment(company: Company, entry: StoredRecord): ShownPayment {
  const { values } = entry;
  const currencyCode = textOf(values, "currencyCode");
  return {
    id: entry.id,
    number: textOf(values, "documentNumber"),
    entryNumber: entryNumberOf(entry),
    postingDate: textOf(values, "postingDate"),
    currency: isEmpty(currencyCode) ? company.setup.localCurrency : currencyCode,
    amount: negated(values, "amount"),
    unapplied: negated(values, "remainingAmount"),
    reversed: flagOf(values, "reversed"),
    applications: applicationsOf(company, entry),
  };
}

function applicationsOf(company: Company, entry: StoredRecord): ShownPayment["applications"] {
  const where = equals({
    appliedLedgerEntryNumber: entryNumberOf(entry),
    entryType: "Application",
    unapplied: false,
  });
  const entries = company.records.select(detailedEntries, { where });
  return [...entries]
    .sort((a, b) => entryNumberOf(a) - entryNumberOf(b))
    .flatMap(({ values }) => {
      const applied = company.records.find("customerLedgerEntries", textOf(values, "ledgerEntryId"));
      if (applied?.values["documentType"] !== "Invoice") return [];
      return {
        invoiceId: textOf(applied.values, "documentId"),
        invoiceNumber: textOf(applied.values, "documentNumber"),
        amount: negated(values, "amount"),
      };
    });
}

function decimalOf(values: Values, name: string): string {
  return String(numberOf(values, name));
}

function negated(values: Values, name: string): string {
  return String(Decimal.from(numberOf(values, name)).negated().toNumber());
}
