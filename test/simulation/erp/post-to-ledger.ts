import { compare, decimal } from "#model/decimal";
import type { ErpInvoice } from "../../../bridge/ports/erp-money";
import type { MemoryErp } from "./memory-erp";

type Posting = Pick<MemoryErp, "ledger" | "invoices" | "stamp">;

/** A cent keeps no invoice open (model/settlement.ts): nobody asks for it. */
export function isSettled({ ledger }: Pick<MemoryErp, "ledger">, invoice: ErpInvoice): boolean {
  return compare(ledger.openOf(invoice), decimal("0.01")) <= 0;
}

export function listInvoices({ invoices }: Pick<MemoryErp, "invoices">): readonly ErpInvoice[] {
  return [...invoices.values()].map(({ document }) => document);
}

/**
 * Carries a posting out under a stamp that was taken before. An invoice that is closed by it, or open again, shows that with its stamp; a
 * part payment moves none.
 */
export function postToLedger(erp: Posting, taken: string, invoiceNumbers: readonly string[], post: () => void): void {
  const touched = listInvoices(erp).filter(({ number }) => invoiceNumbers.includes(number));
  const settled = touched.filter((invoice) => isSettled(erp, invoice));
  post();
  for (const invoice of touched) {
    if (settled.includes(invoice) === isSettled(erp, invoice)) continue;
    // Somebody who was faster has locked it: stamps of one document grow.
    const version = taken > invoice.version ? taken : erp.stamp();
    erp.invoices.set(invoice.id, { stamp: version, document: { ...invoice, version } });
  }
}
