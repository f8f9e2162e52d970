import type { Right } from "./access";

/** Bits of `privilege.accessright` and of the access rights masks of shares (learn.microsoft.com, AccessRights enumeration). */
const bits: Readonly<Record<Right, number>> = {
  Read: 1,
  Write: 2,
  Append: 4,
  AppendTo: 16,
  Create: 32,
  Delete: 65536,
  Share: 262144,
  Assign: 524288,
};

/** In the order `RetrievePrincipalAccess` lists them. */
export const rights = ["Read", "Write", "Append", "AppendTo", "Create", "Delete", "Share", "Assign"] as const;

export function toRightBit(right: Right): number {
  return bits[right];
}

export function toRightsMask(given: Iterable<Right>): number {
  let mask = 0;
  for (const right of given) mask |= bits[right];
  return mask;
}

export function fromRightsMask(mask: number): readonly Right[] {
  return rights.filter((right) => (mask & bits[right]) !== 0);
}

/** `ReadAccess, WriteAccess`; `None` when there are none. */
export function formatAccessRights(given: readonly Right[]): string {
  return given.length === 0 ? "None" : given.map((right) => `${right}Access`).join(", ");
}

/** Reads `"ReadAccess, WriteAccess"`; null when a word is no right. */
export function parseAccessRights(text: string): readonly Right[] | null {
  const words = text
    .split(",")
    .map((word) => word.trim().replace(/^Microsoft\.Dynamics\.CRM\.AccessRights/, ""))
    .filter((word) => word !== "" && word !== "None");
  const found = words.map((word) => rights.find((right) => `${right}Access` === word));
  return found.every((right) => right !== undefined) ? found : null;
}
