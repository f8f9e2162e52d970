import { createHash } from "node:crypto";
import { toCanonicalJson } from "#model/canonical-json";

/** Raised when rows are made otherwise from the same document, so that all are written again. */
const mappingVersion = 1;

/** A fingerprint of what a document says: an unchanged document is not written again. Leave its change stamp out. */
export function digest(content: Readonly<Record<string, unknown>>): string {
  return createHash("sha256")
    .update(toCanonicalJson({ mappingVersion, ...content }))
    .digest("hex");
}
