import { compare, type Decimal } from "#model/decimal";
import type { ErpInvoice, ErpInvoiceLine } from "../../../bridge/ports/erp-money";
import type { MemoryErp } from "./memory-erp";
import { postToLedger } from "./post-to-ledger";

/** Who takes goods back. */
export interface CreditDesk {
  /** A credit memo for the first line of an invoice settles as much of it. Nothing happens when less is left. */
  credit(invoice: ErpInvoice): void;
}

/** `later` carries a posting out after its stamp was taken. */
export function makeCreditDesk(
  erp: Pick<MemoryErp, "ledger" | "invoices" | "creditMemos" | "stamp" | "nextNumber">,
  now: () => number,
  later: (change: () => void) => void,
): CreditDesk {
  return {
    credit(invoice) {
      const stamp = erp.stamp();
      const enteredOn = new Date(now());
      const [line] = invoice.lines;
      if (!line) return;
      later(() => {
        const isCredited = [...erp.creditMemos.values()].some(({ document }) => document.appliesTo === invoice.number);
        if (isCredited || compare(erp.ledger.openOf(invoice), line.amountWithTax) < 0) return;
        const memo = toCreditMemo(invoice, line, erp.nextNumber("creditMemo"), stamp);
        erp.creditMemos.set(memo.id, { stamp, document: memo });
        const application = toApplication(invoice, memo.number, line.amountWithTax, { stamp, enteredOn });
        const posted = { customerNumber: invoice.customerNumber, application };
        postToLedger(erp, stamp, [invoice.number], () => erp.ledger.credit(stamp, posted));
      });
    },
  };
}

/** As Business Central shows it: it names the invoice, not the order, and not what is left of it. */
function toCreditMemo(invoice: ErpInvoice, line: ErpInvoiceLine, number: string, stamp: string): ErpInvoice {
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
    appliesTo: invoice.number,
    version: stamp,
    lines: [line],
  };
}

function toApplication(
  invoice: ErpInvoice,
  creditMemoNumber: string,
  amount: Decimal,
  made: { readonly stamp: string; readonly enteredOn: Date },
) {
  return {
    id: `application-${creditMemoNumber}`,
    kind: "CreditMemo",
    invoiceNumber: invoice.number,
    paymentId: null,
    creditMemoNumber,
    amount,
    appliedOn: made.stamp.slice(0, 10),
    enteredOn: made.enteredOn,
    reversedOn: null,
    version: made.stamp,
  } as const;
}
