import { matchingRowExists, versionMismatch } from "./write-errors";

/** What a request demands of the row before anything is done: its If-Match or If-None-Match header. */
export type Precondition =
  | { readonly is: "none" }
  /** `If-Match: *`. */
  | { readonly is: "exists" }
  /** `If-Match: W/"4711"`. */
  | { readonly is: "version"; readonly version: number }
  /** `If-None-Match: *`. */
  | { readonly is: "absent" };

/**
 * Whether a PATCH creates or updates (learn.microsoft.com, webapi/perform-conditional-operations):
 * without a condition it does what is needed; with one it refuses rather than do the other thing.
 */
export function decideUpsert(
  condition: Precondition,
  currentVersion: number | null,
  notFound: () => Error,
): "create" | "update" {
  if (currentVersion === null) {
    if (condition.is === "exists" || condition.is === "version") throw notFound();
    return "create";
  }
  if (condition.is === "absent") throw matchingRowExists();
  requireVersion(condition, currentVersion);
  return "update";
}

/** Refuses with 412 when the row has moved on since the client read it. */
export function requireVersion(condition: Precondition, currentVersion: number): void {
  if (condition.is === "version" && condition.version !== currentVersion) throw versionMismatch();
}
