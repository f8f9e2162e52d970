import { z } from "zod";
import type { ErpInvoice } from "../../ports/erp-money";
import type { BusinessCentralApi } from "../api";
import { anyOf } from "../odata-names";

/** Cancelled, or the document that cancels another: both stay, and count for nothing. */
export function isCancelled(status: string): boolean {
  return status === "Canceled" || status === "Corrective";
}

/** Statuses only a posted document has. */
const certainlyPosted = ["Paid", "Canceled", "Corrective"];

const entry = z.object({ documentNumber: z.string() });

const numbersPerRequest = 50;

/**
 * Those that are posted. A document that is released and not posted shows `Open` as well; only a posted one has entries in the general
 * ledger (erp contract, 2.3).
 */
export async function keepPosted(
  api: BusinessCentralApi,
  documents: readonly ErpInvoice[],
): Promise<readonly ErpInvoice[]> {
  const unsure = documents.filter(({ status }) => status === "Open").map(({ number }) => number);
  const posted = new Set<string>();
  for (let from = 0; from < unsure.length; from += numbersPerRequest) {
    const filter = encodeURIComponent(anyOf("documentNumber", unsure.slice(from, from + numbersPerRequest)));
    const path = `generalLedgerEntries?$select=documentNumber&$filter=${filter}`;
    for (const { documentNumber } of await api.rows(entry, path)) posted.add(documentNumber);
  }
  return documents.filter(({ status, number }) => certainlyPosted.includes(status) || posted.has(number));
}
