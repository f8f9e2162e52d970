import { compare, decimal, multiply, round, zero, type Decimal } from "#model/decimal";
import type { ErpInvoice } from "../../../bridge/ports/erp-money";
import type { MemoryErp } from "./memory-erp";
import type { PostedPayment } from "./memory-ledger";

/** How much of what is left is paid. */
export type Share = "half" | "rest";

/** Who posts what customers pay. */
export interface Cashier {
  /** A payment that settles the invoice, or a part of it. Nothing happens when nothing is left. */
  pay(invoice: ErpInvoice, share: Share): void;
  /** The last payment of the invoice bounces. */
  takeBack(invoice: ErpInvoice): void;
}

/** A cent keeps no invoice open (model/settlement.ts): nobody asks for it. */
function isClosed(open: Decimal): boolean {
  return compare(open, decimal("0.01")) <= 0;
}

/** `later` carries a posting out after its stamp was taken. */
export function makeCashier(
  { ledger, invoices, stamp, nextNumber }: Pick<MemoryErp, "ledger" | "invoices" | "stamp" | "nextNumber">,
  now: () => number,
  later: (change: () => void) => void,
): Cashier {
  /** An invoice that is closed by it, or open again, shows that with its stamp; a part payment moves none. */
  function post(invoice: ErpInvoice, taken: string, posted: PostedPayment): void {
    const wasClosed = isClosed(ledger.openOf(invoice));
    ledger.post(taken, posted);
    if (wasClosed === isClosed(ledger.openOf(invoice))) return;
    // Somebody who was faster has locked it: stamps of one document grow.
    const version = taken > (invoices.get(invoice.id)?.stamp ?? "") ? taken : stamp();
    invoices.set(invoice.id, { stamp: version, document: { ...invoice, version } });
  }

  return {
    pay(invoice, share) {
      const taken = stamp();
      const enteredOn = new Date(now());
      later(() => {
        const open = ledger.openOf(invoice);
        if (isClosed(open)) return;
        const amount = share === "rest" ? open : round(multiply(open, decimal("0.5")), 2);
        if (compare(amount, zero) <= 0) return;
        post(invoice, taken, toPosted(invoice, amount, { number: nextNumber("payment"), enteredOn, stamp: taken }));
      });
    },
    takeBack(invoice) {
      const taken = stamp();
      later(() => {
        const last = [...ledger.payments.values()]
          .filter(({ application }) => application.invoiceNumber === invoice.number && application.reversedOn === null)
          .at(-1);
        if (!last) return;
        const reversed = { reversedOn: taken.slice(0, 10), version: taken };
        post(invoice, taken, {
          ...last,
          payment: { ...last.payment, ...reversed },
          application: { ...last.application, ...reversed },
        });
      });
    },
  };
}

function toPosted(
  invoice: ErpInvoice,
  amount: Decimal,
  made: { readonly number: string; readonly enteredOn: Date; readonly stamp: string },
): PostedPayment {
  const day = made.stamp.slice(0, 10);
  const standing = { reversedOn: null, version: made.stamp };
  return {
    customerNumber: invoice.customerNumber,
    payment: {
      id: `payment-${made.number}`,
      number: made.number,
      kind: "Payment",
      paidOn: day,
      currency: invoice.currency,
      amount,
      unapplied: zero,
      bookedRate: undefined,
      reference: null,
      description: `Payment of ${invoice.number}`,
      ...standing,
    },
    application: {
      id: `application-${made.number}`,
      kind: "Payment",
      invoiceNumber: invoice.number,
      paymentId: `payment-${made.number}`,
      creditMemoNumber: null,
      amount,
      appliedOn: day,
      enteredOn: made.enteredOn,
      ...standing,
    },
  };
}
