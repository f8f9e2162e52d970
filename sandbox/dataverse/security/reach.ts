import { isWider, type Depth } from "./depth";
import type { UserRights } from "./user-rights";

/** Whose rows a privilege covers. */
export type Reach =
  | { readonly is: "nothing" }
  | { readonly is: "everything" }
  /** Rows of these owners, rows of these business units, and rows shared with these owners. */
  | { readonly is: "some"; readonly owners: readonly string[]; readonly businessUnits: readonly string[] };

/** How far a user's roles reach with a privilege; the widest of several counts. */
export function reachOf(rights: UserRights, privilege: string | null): Reach {
  if (rights.isAdministrator) return { is: "everything" };
  const grants = privilege === null ? [] : (rights.grants.get(privilege) ?? []);
  if (grants.length === 0) return { is: "nothing" };
  if (grants.some(({ depth }) => depth === "Global")) return { is: "everything" };
  return {
    is: "some",
    owners: rights.principals,
    businessUnits: [...new Set(grants.flatMap(({ businessUnits }) => businessUnits))],
  };
}

/** The widest depth a user has a privilege at. */
export function depthOf(rights: UserRights, privilege: string): Depth | null {
  if (rights.isAdministrator) return "Global";
  return (rights.grants.get(privilege) ?? []).reduce<Depth | null>(
    (widest, { depth }) => (isWider(depth, widest) ? depth : widest),
    null,
  );
}
