import { active } from "../../ports/change";

/** What is known of a document that was taken over before. */
export interface KnownDocument {
  readonly accord_erpkey: string | null;
  readonly accord_erpversion: string | null;
  readonly accord_digest: string | null;
  readonly accord_goneon: string | null;
  readonly _accord_accountid_value: string | null;
  readonly _accord_orderid_value: string | null;
}

export const knownColumns = [
  "accord_erpkey",
  "accord_erpversion",
  "accord_digest",
  "accord_goneon",
  "_accord_accountid_value",
  "_accord_orderid_value",
] as const;

/** How a document stands here before it is taken over. */
export type Standing = "new" | "known" | "gone";

export function standingOf(known: KnownDocument | undefined): Standing {
  if (!known) return "new";
  return known.accord_goneon === null ? "known" : "gone";
}

/** Whether a document was known as one of an order: then the order's story has told it. */
export function isOnOrder(known: KnownDocument | undefined): boolean {
  return (known?._accord_orderid_value ?? null) !== null;
}

/** The state of a row that stands for a document again; nothing for others, whose state is not touched. */
export function shownAgain(standing: Standing): Partial<typeof active> {
  return standing === "gone" ? active : {};
}

/**
 * Whether a document says something new. An older state than the one taken over never does, whenever and however often it arrives;
 * one that was thought gone and is there again does; so does one with a link to be made, as to an account that was not known yet.
 */
export function isNews(
  document: { readonly version: string },
  digest: string,
  known: KnownDocument | undefined,
  hasLinkToMake: boolean,
): boolean {
  if (!known) return true;
  if (document.version < (known.accord_erpversion ?? "")) return false;
  if (known.accord_digest !== digest || known.accord_goneon !== null) return true;
  return hasLinkToMake;
}
