import type { TableMetadata } from "../metadata/table-metadata";

/** The user a request runs as. With impersonation `userId` is the impersonated one and rights are the intersection of both. */
export interface Caller {
  readonly userId: string;
  readonly businessUnitId: string;
  /** The real caller when the request impersonates somebody: createdonbehalfby. */
  readonly onBehalfOfUserId: string | null;
}

export type Right = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

/** A condition over the columns of one table's rows, ready to go into a query: SQL with `?` and its values. */
export interface RowCondition {
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
}

/** What an operation asks before it acts. Every refusal is a DataverseError with Dataverse's own code and text. */
export interface Access {
  /** Throws 0x80040220 when the caller has no role with the privilege, 0x80042f09 when it has no role at all. */
  requirePrivilege(caller: Caller, right: Right, table: TableMetadata): void;
  /** Which rows the caller may act on, as a condition on the alias; null when all of them. */
  rowCondition(caller: Caller, right: Right, table: TableMetadata, alias: string): RowCondition | null;
  /** Throws 0x80048306 when the privilege is there but not for this row. */
  requireAccess(caller: Caller, right: Right, table: TableMetadata, row: OwnedRow): void;
  /** Whether the caller has a privilege by name that belongs to no table: `prvActOnBehalfOfAnotherUser`. */
  hasPrivilege(caller: Caller, privilegeName: string): boolean;
  /** Secured columns the caller may not use: unreadable ones are answered null, writing one is refused. */
  hiddenColumns(caller: Caller, right: "Create" | "Read" | "Write", table: TableMetadata): ReadonlySet<string>;
}

export interface OwnedRow {
  readonly id: string;
  readonly ownerId: string | null;
  readonly owningBusinessUnitId: string | null;
}
