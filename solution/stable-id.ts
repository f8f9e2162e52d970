import { v5 as uuid } from "uuid";

const namespace = "5b0f4a3c-7d0e-5a53-9a4e-acc04d5017ed";

/** What carries an id of its own. */
export type IdKind =
  | "view"
  | "form"
  | "tab"
  | "section"
  | "cell"
  | "header"
  | "control"
  | "library"
  | "handler"
  | "role"
  | "profile"
  | "web resource";

/**
 * The id of a component: a GUID made from its name (UUID version 5), so that packing again gives the same ids and a component
 * keeps its identity in every environment for as long as it keeps its name.
 */
export function stableId(kind: IdKind, ...name: readonly string[]): string {
  return uuid([kind, ...name].join(":"), namespace);
}

/** The same in braces, as most of the format writes it. */
export function stableIdInBraces(kind: IdKind, ...name: readonly string[]): string {
  return `{${stableId(kind, ...name)}}`;
}
