import type { Company } from "../company/company";
import { equals } from "../store/condition";
import type { StoredRecord } from "../store/records";

/** Posted documents people may delete, each with the set of its lines. */
const lineSets = {
  salesShipments: "salesShipmentLines",
  salesInvoices: "salesInvoiceLines",
  salesCreditMemos: "salesCreditMemoLines",
} as const;

export type PostedSet = keyof typeof lineSets;

/**
 * Deletes a posted document with its lines, as people may where the sales setup allows it. What it posted stays: the entries of the
 * customer's ledger and of the general ledger outlive their document.
 */
export function deletePosted(company: Company, entitySet: PostedSet, document: StoredRecord): void {
  const lines = company.records.select(lineSets[entitySet], { where: equals({ documentId: document.id }) });
  for (const line of lines) company.records.remove(lineSets[entitySet], line.id);
  company.records.remove(entitySet, document.id);
}
