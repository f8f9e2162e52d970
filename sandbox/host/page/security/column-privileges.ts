import type { DataverseClient } from "../client/dataverse-client";
import type { Table } from "../metadata/table";

/** What column security allows the user with one column. */
export interface ColumnPrivilege {
  readonly canRead: boolean;
  readonly canUpdate: boolean;
  readonly canCreate: boolean;
}

export const unsecured: ColumnPrivilege = { canRead: true, canUpdate: true, canCreate: true };
const nothing: ColumnPrivilege = { canRead: false, canUpdate: false, canCreate: false };

/** By logical name of a column; columns that are not secured allow everything. */
export type ColumnPrivileges = (columnName: string) => ColumnPrivilege;

interface AttributePrivilege {
  readonly AttributeId: string;
  readonly CanRead: number;
  readonly CanUpdate: number;
  readonly CanCreate: number;
}

/** Reads what the user's column security profiles allow (learn.microsoft.com, RetrievePrincipalAttributePrivileges function). */
export async function readColumnPrivileges(
  client: DataverseClient,
  userId: string,
  table: Table,
): Promise<ColumnPrivileges> {
  const secured = [...table.columns.values()].filter((column) => column.isSecured);
  if (secured.length === 0) return () => unsecured;
  const answer = await client.read<{ readonly AttributePrivileges: readonly AttributePrivilege[] }>(
    `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrievePrincipalAttributePrivileges`,
  );
  const granted = new Map(answer.AttributePrivileges.map((privilege) => [privilege.AttributeId, privilege]));
  const byName = new Map(secured.map((column) => [column.logicalName, toPrivilege(granted.get(column.metadataId))]));
  return (columnName) => byName.get(columnName) ?? unsecured;
}

function toPrivilege(granted: AttributePrivilege | undefined): ColumnPrivilege {
  if (granted === undefined) return nothing;
  return { canRead: granted.CanRead > 0, canUpdate: granted.CanUpdate > 0, canCreate: granted.CanCreate > 0 };
}
