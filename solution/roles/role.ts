import type { Table } from "#model/tables/table";

export type Right = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

/** How far a right reaches: own rows, those of the business unit, those of the units below it too, or all. */
export type Depth = "Basic" | "Local" | "Deep" | "Global";

export interface Privilege {
  readonly name: string;
  readonly depth: Depth;
}

/** A role that is added to the roles people have already; it grants what Accord needs and nothing else. */
export interface Role {
  readonly name: string;
  readonly description: string;
  readonly privileges: readonly Privilege[];
}

/** What privileges of stock tables end in; it is not always the table's name (learn.microsoft.com, Privileges by entity). */
type StockPrivilege =
  | "Account"
  | "Contact"
  | "Opportunity"
  | "Product"
  | "TransactionCurrency"
  | "User"
  | "UserSettings"
  | "BusinessUnit"
  | "appnotification";

/** Rights on the rows of our tables. Rows without an owner know only the whole organisation, and are not assigned. */
export function on(tables: readonly Table[], depth: Depth, ...rights: readonly Right[]): Privilege[] {
  return tables.flatMap(({ schemaName, ownership }) => {
    const possible = ownership === "User" ? rights : rights.filter((right) => right !== "Assign" && right !== "Share");
    return possible.map((right) => ({
      name: `prv${right}${schemaName}`,
      depth: ownership === "User" ? depth : "Global",
    }));
  });
}

/** To look as another user, who then sees what that user may see (learn.microsoft.com, Impersonate another user). */
export const actOnBehalf: Privilege = { name: "prvActOnBehalfOfAnotherUser", depth: "Global" };

/** Rights on the rows of stock tables. */
export function onStock(names: readonly StockPrivilege[], depth: Depth, ...rights: readonly Right[]): Privilege[] {
  return names.flatMap((name) => rights.map((right) => ({ name: `prv${right}${name}`, depth })));
}
