import type { Decimal } from "#model/decimal";
import type { InvoiceKind } from "#model/invoice-kind";
import type { ApplicationKind } from "#model/tables/application";
import type { PaymentKind } from "#model/tables/payment";
import type { ErpReference } from "./erp-documents";

/** A posted invoice or credit memo, the whole document. Amounts of both are positive. */
export interface ErpInvoice extends ErpReference {
  readonly kind: InvoiceKind;
  readonly customerNumber: string;
  /** Empty for a document without an order. */
  readonly orderNumber: string;
  /** The key of the intent its order was made for; another text or empty otherwise. */
  readonly key: string;
  readonly invoiceDate: string | null;
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  /** ISO 4217. */
  readonly currency: string;
  /** Net of tax. */
  readonly total: Decimal;
  readonly totalWithTax: Decimal;
  /** What is left of it, with tax; undefined when the ERP does not say, as of credit memos. */
  readonly open: Decimal | undefined;
  /** The ERP's own word. */
  readonly status: string;
  readonly isCancelled: boolean;
  readonly isDisputed: boolean;
  /** Of a credit memo, the number of the invoice it was made for. */
  readonly appliesTo: string | null;
  /** The ERP's change stamp. Stamps of one document sort as text. */
  readonly version: string;
  readonly lines: readonly ErpInvoiceLine[];
}

export interface ErpInvoiceLine {
  /** The number of the order line it invoices, where there is an order. */
  readonly sequence: number;
  readonly item: string | null;
  readonly description: string;
  readonly unit: string | null;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly amount: Decimal;
  readonly amountWithTax: Decimal;
}

/** What is left of an invoice: a part payment changes it, and no change stamp. */
export interface ErpInvoiceBalance extends ErpReference {
  readonly customerNumber: string;
  readonly open: Decimal;
}

/** Where settlements are read: a ledger that names each application, one that shows payments only, or what is left of invoices. */
export type ErpLedgerSource = "Applications" | "Payments" | "OpenInvoices";

/** That something moved the account of a customer: a posting, an application, one taken back. */
export interface ErpLedgerMovement {
  readonly id: string;
  readonly customerNumber: string;
}

/** What is posted to the account of a customer, as a whole. */
export interface ErpAccountLedger {
  readonly customerNumber: string;
  readonly payments: readonly ErpPayment[];
  /** Undefined when the ledger does not say what settles what. */
  readonly applications: readonly ErpApplication[] | undefined;
  readonly documents: readonly ErpLedgerDocument[];
}

export interface ErpPayment extends ErpReference {
  readonly kind: PaymentKind;
  readonly paidOn: string | null;
  /** ISO 4217; empty for the company's own currency. */
  readonly currency: string;
  readonly amount: Decimal;
  /** Undefined when the ledger does not say. */
  readonly unapplied: Decimal | undefined;
  /** The company's currency for one unit of the payment's. */
  readonly bookedRate: Decimal | undefined;
  readonly reference: string | null;
  readonly description: string;
  /** When it was taken back; null while it counts. */
  readonly reversedOn: string | null;
  readonly version: string;
}

/** What a document has come to in the ledger. */
export interface ErpLedgerDocument {
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly open: Decimal | undefined;
  readonly bookedRate: Decimal | undefined;
}

export interface ErpApplication {
  readonly id: string;
  readonly kind: ApplicationKind;
  readonly invoiceNumber: string;
  /** The payment's id. */
  readonly paymentId: string | null;
  readonly creditMemoNumber: string | null;
  /** In the invoice's currency, positive. */
  readonly amount: Decimal;
  readonly appliedOn: string | null;
  readonly enteredOn: Date;
  readonly reversedOn: string | null;
  readonly version: string;
}

/** A part of the posted documents: those posted before a day or since it. */
export interface PostedRange {
  readonly since?: string;
  readonly before?: string;
}
