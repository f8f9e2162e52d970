import { XrmContextDataverseClient } from "dataverse-ify/lib/dataverse-ify/DataverseClient/XrmContextDataverseClient";
import { setMetadataCache } from "dataverse-ify/lib/metadata/MetadataCache";
import { intentTable } from "#model/tables/intent";
import { errorMessage, isAnswered } from "../deal/error-message";
import { toMetadataCache } from "./intent-metadata";
import { toIntentRow, type NewIntent } from "./to-intent-row";

export type CreateOutcome =
  | { readonly is: "created" }
  /** Certain: nothing was written. */
  | { readonly is: "refused"; readonly message: string }
  /** The connection broke, and whether the row exists could not be found out. */
  | { readonly is: "unknown" };

/** Writes one immutable row. Nothing else tells the ERP of a deal. */
export async function createIntent(intent: NewIntent): Promise<CreateOutcome> {
  setMetadataCache(toMetadataCache(intentTable));
  const row = await toIntentRow(intent);
  try {
    await new XrmContextDataverseClient(Xrm.WebApi).create(row);
    return { is: "created" };
  } catch (thrown) {
    return isAnswered(thrown)
      ? { is: "refused", message: errorMessage(thrown) }
      : lookUp(intent.id, errorMessage(thrown));
  }
}

/** After a broken connection the row id, made before, tells whether the row came through. */
async function lookUp(intentId: string, message: string): Promise<CreateOutcome> {
  try {
    await Xrm.WebApi.retrieveRecord("accord_intent", intentId, "?$select=accord_key");
    return { is: "created" };
  } catch (thrown) {
    return isAnswered(thrown) ? { is: "refused", message } : { is: "unknown" };
  }
}
