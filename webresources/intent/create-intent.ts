import { XrmContextDataverseClient } from "dataverse-ify/lib/dataverse-ify/DataverseClient/XrmContextDataverseClient";
import { setMetadataCache } from "dataverse-ify/lib/metadata/MetadataCache";
import { intentTable } from "#model/tables/intent";
import { errorMessage, isAnswered } from "../deal/error-message";
import { toMetadataCache } from "./intent-metadata";
import type { IntentRow } from "./to-intent-row";

export type CreateOutcome =
  | { readonly is: "created" }
  /** Certain: nothing was written, and the same row again is refused again. */
  | { readonly is: "refused"; readonly message: string }
  /** The service could not be reached, was busy, or the session is over: the same row may be written later. */
  | { readonly is: "later"; readonly message: string };

/** Writes one immutable row. Nothing else tells the ERP of a deal. The same row twice is one row: its id is its key. */
export async function createIntent(row: IntentRow): Promise<CreateOutcome> {
  setMetadataCache(toMetadataCache(intentTable));
  try {
    await new XrmContextDataverseClient(Xrm.WebApi).create(row);
    return { is: "created" };
  } catch (thrown) {
    return lookUp(row.accord_intentid, thrown);
  }
}

/** After any failure the row id, made before, tells whether the row came through, now or at an earlier attempt. */
async function lookUp(intentId: string, failure: unknown): Promise<CreateOutcome> {
  const message = errorMessage(failure);
  try {
    await Xrm.WebApi.retrieveRecord("accord_intent", intentId, "?$select=accord_key");
    return { is: "created" };
  } catch {
    return isAnswered(failure) ? { is: "refused", message } : { is: "later", message };
  }
}
