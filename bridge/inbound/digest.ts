import { createHash } from "node:crypto";
import { toCanonicalJson } from "#model/canonical-json";
import { mappingVersion } from "#model/mapping-version";

/** A fingerprint of what a document says: an unchanged document is not written again. Leave its change stamp out. */
export function digest(content: Readonly<Record<string, unknown>>): string {
  return createHash("sha256")
    .update(toCanonicalJson({ mappingVersion, ...content }))
    .digest("hex");
}
