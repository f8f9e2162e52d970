import { compare, decimal, multiply, round, sum, zero, type Decimal } from "#model/decimal";
import type { ErpInvoice, ErpPayment } from "../../../bridge/ports/erp-money";
import type { MemoryErp } from "./memory-erp";
import type { PostedPayment } from "./memory-ledger";
import { findOpenMemo, isSettled, listInvoices, postToLedger } from "./post-to-ledger";

/** How much is paid: half of what is left of an invoice, the rest of it, or what is left of all invoices of its customer. */
export type Share = "half" | "rest" | "all";

/** Who posts what customers pay. */
export interface Cashier {
  /** Nothing happens when nothing is left. */
  pay(invoice: ErpInvoice, share: Share): void;
  /** The last payment of the invoice bounces, with all it settled. */
  takeBack(invoice: ErpInvoice): void;
  /** What is left of a credit memo for no invoice in particular is paid out to the invoice's customer. */
  refund(invoice: ErpInvoice): void;
}

/** What a payment settles of one invoice. */
interface Part {
  readonly invoice: ErpInvoice;
  readonly amount: Decimal;
}

/** `later` carries a posting out after its stamp was taken. */
export function makeCashier(
  erp: Pick<MemoryErp, "ledger" | "invoices" | "creditMemos" | "stamp" | "nextNumber">,
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
    const settles = [...posted.applications.map(({ invoiceNumber }) => invoiceNumber), posted.paysOut ?? ""];
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
    refund({ customerNumber }) {
      const taken = stamp();
      later(() => {
        const memo = findOpenMemo(erp, customerNumber);
        if (!memo) return;
        const number = nextNumber("payment");
        const payment = toPayment(memo, "Refund", ledger.openOf(memo), { number, stamp: taken });
        post(taken, { customerNumber, payment, applications: [], paysOut: memo.number });
      });
    },
  };
}

function isLiveOn({ number }: ErpInvoice) {
  return (application: PostedPayment["applications"][number]) =>
    application.invoiceNumber === number && application.reversedOn === null;
}

interface Made {
  readonly number: string;
  readonly stamp: string;
}

function toPosted(
  invoice: ErpInvoice,
  parts: readonly Part[],
  made: Made & { readonly enteredOn: Date },
): PostedPayment {
  const payment = toPayment(invoice, "Payment", sum(parts.map(({ amount }) => amount)), made);
  return {
    customerNumber: invoice.customerNumber,
    payment,
    applications: parts.map(({ invoice: { number }, amount }, at) => ({
      id: `application-${made.number}-${at + 1}`,
      kind: "Payment",
      invoiceNumber: number,
      paymentId: payment.id,
      creditMemoNumber: null,
      amount,
      appliedOn: payment.paidOn,
      enteredOn: made.enteredOn,
      reversedOn: null,
      version: made.stamp,
    })),
  };
}

function toPayment({ currency }: ErpInvoice, kind: ErpPayment["kind"], amount: Decimal, made: Made): ErpPayment {
  return {
    id: `payment-${made.number}`,
    number: made.number,
    kind,
    paidOn: made.stamp.slice(0, 10),
    currency,
    amount,
    unapplied: zero,
    bookedRate: undefined,
    reference: null,
    description: `${kind} ${made.number}`,
    reversedOn: null,
    version: made.stamp,
  };
}
