import { compare, subtract, sum, zero, type Decimal } from "#model/decimal";
import type {
  ErpAccountLedger,
  ErpApplication,
  ErpInvoice,
  ErpInvoiceBalance,
  ErpLedgerMovement,
  ErpLedgerSource,
  ErpPayment,
} from "../../../bridge/ports/erp-money";
import type { Stamped } from "./memory-erp";

/** A payment and what it settles. */
export interface PostedPayment {
  readonly customerNumber: string;
  readonly payment: ErpPayment;
  readonly applications: readonly ErpApplication[];
}

/** What is posted to the accounts of customers. A payment is posted and taken back as a whole. */
export interface MemoryLedger {
  /** As much of it as people outside the ERP are shown. */
  readonly source: ErpLedgerSource;
  readonly movements: ReadonlyMap<string, Stamped<ErpLedgerMovement>>;
  /** By the id of the payment, oldest first. */
  readonly payments: ReadonlyMap<string, PostedPayment>;
  post(stamp: string, posted: PostedPayment): void;
  /** What is left of an invoice. No change stamp tells when that changes. */
  openOf(invoice: ErpInvoice): Decimal;
  readAccount(customerNumber: string, invoices: readonly ErpInvoice[]): ErpAccountLedger;
  readOpen(customerNumbers: readonly string[], invoices: readonly ErpInvoice[]): readonly ErpInvoiceBalance[];
}

export function makeMemoryLedger(source: ErpLedgerSource): MemoryLedger {
  const movements = new Map<string, Stamped<ErpLedgerMovement>>();
  const payments = new Map<string, PostedPayment>();
  const showsLinks = source === "Applications";

  function openOf({ number, totalWithTax }: ErpInvoice): Decimal {
    const live = [...payments.values()]
      .flatMap(({ applications }) => applications)
      .filter(({ invoiceNumber, reversedOn }) => invoiceNumber === number && reversedOn === null);
    return subtract(totalWithTax, sum(live.map(({ amount }) => amount)));
  }

  const postedTo = (customerNumber: string) =>
    [...payments.values()].filter((posted) => posted.customerNumber === customerNumber);

  return {
    source,
    movements,
    payments,
    openOf,
    post(stamp, posted) {
      const id = String(movements.size + 1);
      movements.set(id, { stamp, document: { id, customerNumber: posted.customerNumber } });
      payments.set(posted.payment.id, posted);
    },
    readAccount(customerNumber, invoices) {
      const posted = postedTo(customerNumber);
      return {
        customerNumber,
        payments: posted.map(({ payment }) => (showsLinks ? payment : { ...payment, unapplied: undefined })),
        applications: showsLinks ? posted.flatMap(({ applications }) => applications) : undefined,
        documents: invoices
          .filter((invoice) => invoice.customerNumber === customerNumber)
          .map((invoice) => ({
            kind: invoice.kind,
            number: invoice.number,
            open: showsLinks ? openOf(invoice) : undefined,
            bookedRate: undefined,
          })),
      };
    },
    readOpen(customerNumbers, invoices) {
      return invoices
        .filter(({ customerNumber }) => customerNumbers.includes(customerNumber))
        .map((invoice) => ({
          id: invoice.id,
          number: invoice.number,
          customerNumber: invoice.customerNumber,
          open: openOf(invoice),
        }))
        .filter(({ open }) => compare(open, zero) > 0);
    },
  };
}
