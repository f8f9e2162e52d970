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

/** Above that many documents the oldest are forgotten: they are asked for once more. */
const mostRemembered = 5_000;

/** Keeps those that are posted. */
export type KeepPosted = (documents: readonly ErpInvoice[]) => Promise<readonly ErpInvoice[]>;

/** The same, remembering what was found posted: a posted document never becomes anything else, and a stream reads it with every poll. */
export function makeKeepPosted(api: BusinessCentralApi): KeepPosted {
  const remembered = new Set<string>();
  return async (documents) => {
    const kept = new Set(
      await keepPosted(
        api,
        documents.filter(({ id }) => !remembered.has(id)),
      ),
    );
    const posted = documents.filter((document) => remembered.has(document.id) || kept.has(document));
    for (const { id } of posted) remembered.add(id);
    for (const id of [...remembered].slice(0, Math.max(0, remembered.size - mostRemembered))) remembered.delete(id);
    return posted;
  };
}

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
