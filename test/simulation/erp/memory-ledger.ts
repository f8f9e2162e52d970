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
  /** Of a refund, the number of the credit memo it pays out. No application tells of it: those are of invoices. */
  readonly paysOut?: string;
}

/** What a credit memo settles. */
export interface PostedCredit {
  readonly customerNumber: string;
  readonly application: ErpApplication;
}

/** What is posted to the accounts of customers. A payment is posted and taken back as a whole. */
export interface MemoryLedger {
  /** As much of it as people outside the ERP are shown. */
  readonly source: ErpLedgerSource;
  readonly movements: ReadonlyMap<string, Stamped<ErpLedgerMovement>>;
  /** By the id of the payment, oldest first. */
  readonly payments: ReadonlyMap<string, PostedPayment>;
  readonly credits: readonly PostedCredit[];
  /** Something is posted to the account of a customer that settles nothing. */
  move(stamp: string, customerNumber: string): void;
  post(stamp: string, posted: PostedPayment): void;
  credit(stamp: string, posted: PostedCredit): void;
  /** What is left of an invoice or a credit memo. No change stamp tells when only a part is settled. */
  openOf(document: ErpInvoice): Decimal;
  readAccount(customerNumber: string, documents: readonly ErpInvoice[]): ErpAccountLedger;
  readOpen(customerNumbers: readonly string[], invoices: readonly ErpInvoice[]): readonly ErpInvoiceBalance[];
}

export function makeMemoryLedger(source: ErpLedgerSource): MemoryLedger {
  const movements = new Map<string, Stamped<ErpLedgerMovement>>();
  const payments = new Map<string, PostedPayment>();
  const credits: PostedCredit[] = [];
  const showsLinks = source === "Applications";

  function openOf({ kind, number, totalWithTax }: ErpInvoice): Decimal {
    const live = [...payments.values()]
      .flatMap(({ applications }) => applications)
      .concat(credits.map(({ application }) => application))
      .filter(({ reversedOn }) => reversedOn === null)
      .filter((each) => number === (kind === "Invoice" ? each.invoiceNumber : each.creditMemoNumber));
    const paidOut = [...payments.values()].filter(({ paysOut }) => paysOut === number).map(({ payment }) => payment);
    return subtract(totalWithTax, sum([...live, ...paidOut].map(({ amount }) => amount)));
  }

  function move(stamp: string, customerNumber: string): void {
    const id = String(movements.size + 1);
    movements.set(id, { stamp, document: { id, customerNumber } });
  }

  const postedTo = (customerNumber: string) =>
    [...payments.values()].filter((posted) => posted.customerNumber === customerNumber);

  return {
    source,
    movements,
    payments,
    credits,
    openOf,
    move,
    post(stamp, posted) {
      move(stamp, posted.customerNumber);
      payments.set(posted.payment.id, posted);
    },
    credit(stamp, posted) {
      move(stamp, posted.customerNumber);
      credits.push(posted);
    },
    readAccount(customerNumber, documents) {
      const posted = postedTo(customerNumber);
      const credited = credits.filter((each) => each.customerNumber === customerNumber);
      return {
        customerNumber,
        payments: posted.map(({ payment }) => (showsLinks ? payment : { ...payment, unapplied: undefined })),
        applications: showsLinks
          ? [...posted.flatMap(({ applications }) => applications), ...credited.map(({ application }) => application)]
          : undefined,
        documents: documents
          .filter((document) => document.customerNumber === customerNumber)
          .map((document) => ({
            kind: document.kind,
            number: document.number,
            open: showsLinks ? openOf(document) : undefined,
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
