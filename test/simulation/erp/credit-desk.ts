import { compare, least, type Decimal } from "#model/decimal";
import type { ErpInvoice, ErpInvoiceLine } from "../../../bridge/ports/erp-money";
import type { MemoryErp } from "./memory-erp";
import { findOpenMemo, isSettled, postToLedger } from "./post-to-ledger";

/** Who takes goods back, and gives customers credit. */
export interface CreditDesk {
  /** A credit memo for the first line of an invoice settles as much of it. Nothing happens when less is left. */
  credit(invoice: ErpInvoice): void;
  /** A credit memo of the same amount for no invoice in particular: all of it stays open. */
  give(invoice: ErpInvoice): void;
  /** What is left of such a credit memo of the invoice's customer settles as much of the invoice as it can. */
  apply(invoice: ErpInvoice): void;
}

/** `later` carries a posting out after its stamp was taken. */
export function makeCreditDesk(
  erp: Pick<MemoryErp, "ledger" | "invoices" | "creditMemos" | "stamp" | "nextNumber">,
  now: () => number,
  later: (change: () => void) => void,
): CreditDesk {
  const { ledger, creditMemos, stamp: takeStamp, nextNumber } = erp;

  function addMemo(made: Made, invoice: ErpInvoice, line: ErpInvoiceLine, appliesTo: string | null): ErpInvoice {
    const memo = toCreditMemo(invoice, line, { ...made, number: nextNumber("creditMemo"), appliesTo });
    creditMemos.set(memo.id, { stamp: made.stamp, document: memo });
    return memo;
  }

  function postApplication(made: Made, invoice: ErpInvoice, memo: ErpInvoice, amount: Decimal): void {
    const id = `application-${memo.number}-${ledger.credits.length + 1}`;
    const application = toApplication(invoice, memo, amount, { ...made, id });
    const posted = { customerNumber: invoice.customerNumber, application };
    postToLedger(erp, made.stamp, [invoice.number, memo.number], () => ledger.credit(made.stamp, posted));
  }

  function post(change: (made: Made) => void): void {
    const made = { stamp: takeStamp(), enteredOn: new Date(now()) };
    later(() => change(made));
  }

  return {
    credit: (invoice) =>
      post((made) => {
        const [line] = invoice.lines;
        const isCredited = [...creditMemos.values()].some(({ document }) => document.appliesTo === invoice.number);
        if (!line || isCredited || compare(ledger.openOf(invoice), line.amountWithTax) < 0) return;
        postApplication(made, invoice, addMemo(made, invoice, line, invoice.number), line.amountWithTax);
      }),
    give: (invoice) =>
      post((made) => {
        const [line] = invoice.lines;
        if (!line) return;
        addMemo(made, invoice, line, null);
        ledger.move(made.stamp, invoice.customerNumber);
      }),
    apply: (invoice) =>
      post((made) => {
        const memo = findOpenMemo(erp, invoice.customerNumber);
        if (!memo || isSettled(erp, invoice)) return;
        postApplication(made, invoice, memo, least(ledger.openOf(memo), ledger.openOf(invoice)));
      }),
  };
}

interface Made {
  readonly stamp: string;
  readonly enteredOn: Date;
}

/** As Business Central shows it: it names the invoice it was made for, not the order, and not what is left of it. */
function toCreditMemo(
  invoice: ErpInvoice,
  line: ErpInvoiceLine,
  { number, stamp, appliesTo }: Made & Pick<ErpInvoice, "number" | "appliesTo">,
): ErpInvoice {
  const date = stamp.slice(0, 10);
  return {
    ...invoice,
    id: `${invoice.id.slice(0, 24)}${number.padStart(12, "0")}`,
    number,
    kind: "CreditMemo",
    orderNumber: "",
    key: "",
    invoiceDate: date,
    postingDate: date,
    dueDate: date,
    total: line.amount,
    totalWithTax: line.amountWithTax,
    open: undefined,
    appliesTo,
    version: stamp,
    lines: [line],
  };
}

function toApplication(
  invoice: ErpInvoice,
  memo: ErpInvoice,
  amount: Decimal,
  { id, stamp, enteredOn }: Made & { readonly id: string },
) {
  return {
    id,
    kind: "CreditMemo",
    invoiceNumber: invoice.number,
    paymentId: null,
    creditMemoNumber: memo.number,
    amount,
    appliedOn: stamp.slice(0, 10),
    enteredOn,
    reversedOn: null,
    version: stamp,
  } as const;
}
