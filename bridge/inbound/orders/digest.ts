import { createHash } from "node:crypto";
import { toCanonicalJson } from "#model/canonical-json";
import type { ErpOrder } from "../../ports/erp-documents";

/** Raised when rows are made otherwise from the same document, so that all are written again. */
const mappingVersion = 1;

/** A fingerprint of what a document says, its change stamp left out: an unchanged document is not written again. */
export function digestOf({ version: _, changedOn: __, ...content }: ErpOrder): string {
  return createHash("sha256")
    .update(toCanonicalJson({ mappingVersion, ...content }))
    .digest("hex");
}
