import { DataverseError } from "../dataverse-error";
import type { Precondition } from "../messages/precondition";

/**
 * What `If-Match` and `If-None-Match` demand of a write. The literal word `null`, which clients send against caches, demands nothing.
 * 400 when a value is neither `*` nor an etag.
 */
export function parseCondition(headers: Readonly<Record<string, string>>): Precondition {
  const ifMatch = meaningful(headers["if-match"]);
  if (ifMatch === "*") return { is: "exists" };
  if (ifMatch !== undefined) return { is: "version", version: requireVersionOf(ifMatch, "If-Match") };
  return meaningful(headers["if-none-match"]) === "*" ? { is: "absent" } : { is: "none" };
}

/** The version a reader already has; null when it names none. */
export function versionAlreadyRead(headers: Readonly<Record<string, string>>): number | null {
  const value = meaningful(headers["if-none-match"]);
  return value === undefined || value === "*" ? null : versionOf(value);
}

export function toEtag(version: number): string {
  return `W/"${version}"`;
}

function meaningful(header: string | undefined): string | undefined {
  const value = header?.trim();
  return value === undefined || value === "" || value.toLowerCase() === "null" ? undefined : value;
}

function versionOf(etag: string): number | null {
  const digits = /^(?:W\/)?"(\d{1,15})"$/.exec(etag)?.[1];
  return digits === undefined ? null : Number(digits);
}

function requireVersionOf(etag: string, header: string): number {
  const version = versionOf(etag);
  if (version !== null) return version;
  throw new DataverseError("0x80060888", 400, `The ${header} header '${etag}' is not an etag of the form W/"123".`);
}
