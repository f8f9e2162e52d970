import { ApiError } from "../api-error";
import type { StoredRecord } from "../store/records";

/** The entity tag of a record as it stands: `W/"…"` around base 64, opaque to clients, new with every write. */
export function toEtag(record: StoredRecord): string {
  return `W/"${Buffer.from(`'20;${record.version};1${record.id};00;'`).toString("base64")}"`;
}

/**
 * Checks the `If-Match` of a change: missing or malformed is 400 `BadRequest_InvalidToken`, out of date is
 * 409 `Request_EntityChanged` (not 412). `*` matches always. Source: dynamics-error-codes.
 */
export function requireMatch(ifMatch: string | undefined, record: StoredRecord): void {
  if (ifMatch === undefined || !/^(\*|(W\/)?"[^"]*")$/.test(ifMatch.trim())) {
    throw new ApiError(400, "BadRequest_InvalidToken", {
      en: "The request needs a valid concurrency token in its If-Match header.",
    });
  }
  const sent = ifMatch.trim();
  if (sent !== "*" && withoutWeakness(sent) !== withoutWeakness(toEtag(record))) {
    throw new ApiError(409, "Request_EntityChanged", {
      en: "Another user has already changed the record.",
      de: "Ein anderer Benutzer hat den Datensatz bereits geändert.",
    });
  }
}

function withoutWeakness(etag: string): string {
  return etag.replace(/^W\//, "");
}
