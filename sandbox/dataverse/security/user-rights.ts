import type { Depth } from "./depth";

/** Everything roles, teams and profiles give one user. */
export interface UserRights {
  readonly userId: string;
  readonly businessUnitId: string | null;
  readonly roleCount: number;
  /** Has the role System Administrator: may do everything and sees secured columns. */
  readonly isAdministrator: boolean;
  /** The user and the teams the user belongs to: owners of what is the user's own, and whom rows are shared with. */
  readonly principals: readonly string[];
  /** By the privilege's name, what each role adds. */
  readonly grants: ReadonlyMap<string, readonly Grant[]>;
  /** What profiles allow, by `table/column`. */
  readonly columns: ReadonlyMap<string, ColumnRights>;
}

/** One privilege from one role: how far it reaches, and from which business units. */
export interface Grant {
  readonly depth: Depth;
  /** The units whose rows it covers: one at Local depth, a unit and those below at Deep; empty at Basic and Global. */
  readonly businessUnits: readonly string[];
}

export interface ColumnRights {
  readonly canRead: boolean;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
}
