import { compare, decimal, zero } from "#model/decimal";
import type { ErpInvoice } from "../../../bridge/ports/erp-money";
import type { MemoryErp } from "./memory-erp";

type Posting = Pick<MemoryErp, "ledger" | "invoices" | "creditMemos" | "stamp">;

/** A cent keeps no document open (model/settlement.ts): nobody asks for it. */
export function isSettled({ ledger }: Pick<MemoryErp, "ledger">, document: ErpInvoice): boolean {
  return compare(ledger.openOf(document), decimal("0.01")) <= 0;
}

export function listInvoices({ invoices }: Pick<MemoryErp, "invoices">): readonly ErpInvoice[] {
  return [...invoices.values()].map(({ document }) => document);
}

/** The oldest credit memo of a customer that was made for no invoice and of which something is left. */
export function findOpenMemo(
  { ledger, creditMemos }: Pick<MemoryErp, "ledger" | "creditMemos">,
  customerNumber: string,
): ErpInvoice | undefined {
  return [...creditMemos.values()]
    .map(({ document }) => document)
    .filter((memo) => memo.customerNumber === customerNumber && memo.appliesTo === null)
    .find((memo) => compare(ledger.openOf(memo), zero) > 0);
}

/**
 * Carries a posting out under a stamp that was taken before. An invoice or a credit memo that is closed by it, or open again, shows that
 * with its status and its stamp; what settles a part moves none.
 */
export function postToLedger(erp: Posting, taken: string, numbers: readonly string[], post: () => void): void {
  const touched = [erp.invoices, erp.creditMemos].flatMap((documents) =>
    [...documents.values()]
      .filter(({ document }) => numbers.includes(document.number))
      .map(({ document }) => ({ documents, document, wasSettled: isSettled(erp, document) })),
  );
  post();
  for (const { documents, document, wasSettled } of touched) {
    const settled = isSettled(erp, document);
    if (wasSettled === settled) continue;
    // Somebody who was faster has locked it: stamps of one document grow.
    const version = taken > document.version ? taken : erp.stamp();
    documents.set(document.id, {
      stamp: version,
      document: { ...document, status: settled ? "Paid" : "Open", version },
    });
  }
}
