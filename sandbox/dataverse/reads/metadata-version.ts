import { globalMetadataVersion, wantsAnnotation } from "../formatting/wanted-annotations";
import type { RequestContext } from "../webapi/request-context";

/** The version of the metadata an answer was made with, to clients that asked for it. */
export function metadataVersion({ preferences, catalog }: RequestContext): Readonly<Record<string, unknown>> {
  const isWanted = wantsAnnotation(preferences.annotations, globalMetadataVersion);
  return isWanted ? { [`@${globalMetadataVersion}`]: String(catalog.version) } : {};
}
