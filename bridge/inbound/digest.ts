import { toCanonicalJson } from "#model/canonical-json";
import { mappingVersion } from "#model/mapping-version";
import { sha256 } from "../sha256";

/** A fingerprint of what a document says: an unchanged document is not written again. Leave its change stamp out. */
export function digest(content: Readonly<Record<string, unknown>>): string {
  return sha256(toCanonicalJson({ mappingVersion, ...content }));
}
