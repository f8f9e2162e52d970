/** What is known of a document that was taken over before. */
export interface KnownDocument {
  readonly accord_erpkey: string | null;
  readonly accord_erpversion: string | null;
  readonly accord_digest: string | null;
  readonly accord_goneon: string | null;
  readonly _accord_accountid_value: string | null;
}

export const knownColumns = [
  "accord_erpkey",
  "accord_erpversion",
  "accord_digest",
  "accord_goneon",
  "_accord_accountid_value",
] as const;

/**
 * Whether a document says something new. An older state than the one taken over never does, whenever and however often it arrives;
 * one that was thought gone and is there again does; so does one whose account was not known yet.
 */
export function isNews(
  document: { readonly version: string },
  digest: string,
  known: KnownDocument | undefined,
  hasAccount: boolean,
): boolean {
  if (!known) return true;
  if (document.version < (known.accord_erpversion ?? "")) return false;
  if (known.accord_digest !== digest || known.accord_goneon !== null) return true;
  return known._accord_accountid_value === null && hasAccount;
}
