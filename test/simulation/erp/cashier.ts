import { compare, decimal, multiply, round, sum, zero, type Decimal } from "#model/decimal";
import type { ErpInvoice } from "../../../bridge/ports/erp-money";
import type { MemoryErp } from "./memory-erp";
import type { PostedPayment } from "./memory-ledger";
import { isSettled, listInvoices, postToLedger } from "./post-to-ledger";

/** How much is paid: half of what is left of an invoice, the rest of it, or what is left of all invoices of its customer. */
export type Share = "half" | "rest" | "all";

/** Who posts what customers pay. */
export interface Cashier {
  /** Nothing happens when nothing is left. */
  pay(invoice: ErpInvoice, share: Share): void;
  /** The last payment of the invoice bounces, with all it settled. */
  takeBack(invoice: ErpInvoice): void;
}

/** What a payment settles of one invoice. */
interface Part {
  readonly invoice: ErpInvoice;
  readonly amount: Decimal;
}

/** `later` carries a posting out after its stamp was taken. */
export function makeCashier(
  erp: Pick<MemoryErp, "ledger" | "invoices" | "stamp" | "nextNumber">,
  now: () => number,
  later: (change: () => void) => void,
): Cashier {
  const { ledger, stamp, nextNumber } = erp;

  function partsOf(invoice: ErpInvoice, share: Share): readonly Part[] {
    const isMeant = ({ number, customerNumber, currency }: ErpInvoice) =>
      share === "all"
        ? customerNumber === invoice.customerNumber && currency === invoice.currency
        : number === invoice.number;
    const part = decimal(share === "half" ? "0.5" : "1");
    return listInvoices(erp)
      .filter((each) => isMeant(each) && !isSettled(erp, each))
      .map((each) => ({ invoice: each, amount: round(multiply(ledger.openOf(each), part), 2) }))
      .filter(({ amount }) => compare(amount, zero) > 0);
  }

  function post(taken: string, posted: PostedPayment): void {
    const settles = posted.applications.map(({ invoiceNumber }) => invoiceNumber);
    postToLedger(erp, taken, settles, () => ledger.post(taken, posted));
  }

  return {
    pay(invoice, share) {
      const taken = stamp();
      const enteredOn = new Date(now());
      later(() => {
        const parts = partsOf(invoice, share);
        if (parts.length === 0) return;
        post(taken, toPosted(invoice, parts, { number: nextNumber("payment"), enteredOn, stamp: taken }));
      });
    },
    takeBack(invoice) {
      const taken = stamp();
      later(() => {
        const last = [...ledger.payments.values()]
          .filter(({ applications }) => applications.some(isLiveOn(invoice)))
          .at(-1);
        if (!last) return;
        const reversed = { reversedOn: taken.slice(0, 10), version: taken };
        post(taken, {
          ...last,
          payment: { ...last.payment, ...reversed },
          applications: last.applications.map((application) => ({ ...application, ...reversed })),
        });
      });
    },
  };
}

function isLiveOn({ number }: ErpInvoice) {
  return (application: PostedPayment["applications"][number]) =>
    application.invoiceNumber === number && application.reversedOn === null;
}

function toPosted(
  { customerNumber, currency }: ErpInvoice,
  parts: readonly Part[],
  made: { readonly number: string; readonly enteredOn: Date; readonly stamp: string },
): PostedPayment {
  const day = made.stamp.slice(0, 10);
  const standing = { reversedOn: null, version: made.stamp };
  const paymentId = `payment-${made.number}`;
  return {
    customerNumber,
    payment: {
      id: paymentId,
      number: made.number,
      kind: "Payment",
      paidOn: day,
      currency,
      amount: sum(parts.map(({ amount }) => amount)),
      unapplied: zero,
      bookedRate: undefined,
      reference: null,
      description: `Payment of ${parts.map(({ invoice }) => invoice.number).join(", ")}`,
      ...standing,
    },
    applications: parts.map(({ invoice, amount }, at) => ({
      id: `application-${made.number}-${at + 1}`,
      kind: "Payment",
      invoiceNumber: invoice.number,
      paymentId,
      creditMemoNumber: null,
      amount,
      appliedOn: day,
      enteredOn: made.enteredOn,
      ...standing,
    })),
  };
}
