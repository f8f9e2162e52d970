import type { CalendarDate } from "../calendar-date";
import type { Decimal } from "../decimal";
import type { ApplicationKind, ApplicationSource } from "../tables/application";

/**
 * What one account owes and paid in one company, as far as figures need it. Amounts are positive and in the currency of their document;
 * `rate` is what one unit of it was booked at in the company's currency. Documents the ERP cancelled, and those that cancel them, are left out.
 */
export interface Ledger {
  readonly source: ApplicationSource;
  readonly invoices: readonly LedgerInvoice[];
  readonly creditMemos: readonly LedgerCreditMemo[];
  readonly payments: readonly LedgerPayment[];
  readonly applications: readonly LedgerApplication[];
}

export interface LedgerInvoice {
  readonly id: string;
  readonly number: string;
  readonly invoiceDate: CalendarDate;
  readonly postingDate: CalendarDate;
  /** As it is now. */
  readonly dueDate: CalendarDate;
  /** Net of tax. */
  readonly net: Decimal;
  readonly amount: Decimal;
  /** ISO 4217. */
  readonly currency: string;
  readonly rate: Decimal;
  readonly isDisputed: boolean;
}

export interface LedgerCreditMemo {
  readonly id: string;
  readonly date: CalendarDate;
  readonly net: Decimal;
  readonly amount: Decimal;
  /** ISO 4217. */
  readonly currency: string;
  readonly rate: Decimal;
  /** What the ERP says is not applied; asked for only where applications are not known. */
  readonly open: Decimal | undefined;
}

export interface LedgerPayment {
  readonly id: string;
  readonly paidOn: CalendarDate;
  /** Negative when money went back to the customer. */
  readonly amount: Decimal;
  /** ISO 4217. */
  readonly currency: string;
  readonly rate: Decimal;
  /** The day it was taken back, as a cheque that bounced; it counts no more from that day on. */
  readonly reversedOn: CalendarDate | undefined;
}

/** That something settled a part of an invoice, in the invoice's currency. */
export interface LedgerApplication {
  readonly invoiceId: string;
  readonly kind: ApplicationKind;
  /** The payment or credit memo, where the ERP tells it. */
  readonly sourceId: string | undefined;
  readonly appliedOn: CalendarDate;
  readonly amount: Decimal;
  readonly reversedOn: CalendarDate | undefined;
}
