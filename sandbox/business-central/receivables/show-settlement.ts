import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { flagOf, textOf } from "../entities/values";
import type { StoredRecord } from "../store/records";

/** Documents whose status says more than whether they are settled. */
const finalStatuses = ["Canceled", "Corrective"];

/**
 * Lets a document show that its ledger entry was closed or opened again, which moves its stamp.
 * A part payment does not come here: it changes what is left and no stamp.
 * Source: UpdateStatusIfChanged of "Sales Invoice Aggregator".
 */
export function showSettlement(company: Company, entry: StoredRecord): void {
  const entitySet = documentSetOf(entry);
  const document = entitySet && company.records.find(entitySet, textOf(entry.values, "documentId"));
  if (!entitySet || !document || finalStatuses.includes(textOf(document.values, "status"))) return;
  company.records.update(entitySet, document.id, {
    ...document.values,
    status: flagOf(entry.values, "open") ? "Open" : "Paid",
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
}

const documentSets: Readonly<Record<string, string>> = {
  Invoice: "salesInvoices",
  Credit_x0020_Memo: "salesCreditMemos",
};

/** A payment has no document. */
function documentSetOf(entry: StoredRecord): string | undefined {
  return documentSets[textOf(entry.values, "documentType")];
}
