import type { DataverseClient } from "../client/dataverse-client";
import type { Table } from "../metadata/table";

export type Right = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

/** How far a privilege reaches, from own rows to the whole organisation. */
export const depths = { Basic: 0, Local: 1, Deep: 2, Global: 3 } as const;
export type Depth = keyof typeof depths;

/** What the signed-in user's roles allow. */
export interface Privileges {
  /** @param name `prvCreateOpportunity` */
  has(name: string, depth?: Depth): boolean;
  hasOn(table: Table, right: Right, depth?: Depth): boolean;
  readonly all: readonly Privilege[];
}

export interface Privilege {
  readonly id: string;
  readonly name: string;
  readonly depth: Depth;
  readonly businessUnitId: string;
}

interface RolePrivilege {
  readonly PrivilegeId: string;
  readonly PrivilegeName: string;
  readonly Depth: string;
  readonly BusinessUnitId: string;
}

/** Reads them all at once (learn.microsoft.com, RetrieveUserPrivileges function). */
export async function readPrivileges(client: DataverseClient, userId: string): Promise<Privileges> {
  const answer = await client.read<{ readonly RolePrivileges: readonly RolePrivilege[] }>(
    `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`,
  );
  return makePrivileges(
    answer.RolePrivileges.map(({ PrivilegeId, PrivilegeName, Depth, BusinessUnitId }) => ({
      id: PrivilegeId,
      name: PrivilegeName,
      depth: toDepth(Depth),
      businessUnitId: BusinessUnitId,
    })),
  );
}

export function makePrivileges(all: readonly Privilege[]): Privileges {
  const reach = new Map<string, number>();
  for (const { name, depth } of all) reach.set(name, Math.max(reach.get(name) ?? 0, depths[depth]));
  const has = (name: string, depth: Depth = "Basic"): boolean => (reach.get(name) ?? -1) >= depths[depth];
  return {
    all,
    has,
    hasOn: (table, right, depth) => has(table.privileges.get(right) ?? `prv${right}${table.schemaName}`, depth),
  };
}

function toDepth(text: string): Depth {
  return text in depths ? (text as Depth) : "Basic";
}
