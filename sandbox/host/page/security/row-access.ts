import type { DataverseClient } from "../client/dataverse-client";
import type { Table } from "../metadata/table";
import type { UserSettings } from "../settings/user-settings";

/** What the signed-in user may do with one row. */
export interface RowAccess {
  readonly canWrite: boolean;
  readonly canDelete: boolean;
  readonly canAppend: boolean;
  readonly canAppendTo: boolean;
  readonly canAssign: boolean;
  readonly canShare: boolean;
}

export const fullAccess: RowAccess = {
  canWrite: true,
  canDelete: true,
  canAppend: true,
  canAppendTo: true,
  canAssign: true,
  canShare: true,
};

/** Asks the service (learn.microsoft.com, RetrievePrincipalAccess function). */
export async function readRowAccess(
  services: { readonly client: DataverseClient; readonly settings: Pick<UserSettings, "userId"> },
  table: Table,
  rowId: string,
): Promise<RowAccess> {
  const target = encodeURIComponent(JSON.stringify({ "@odata.id": `${table.entitySetName}(${rowId})` }));
  const answer = await services.client.read<{ readonly AccessRights: string }>(
    `systemusers(${services.settings.userId})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@target)?@target=${target}`,
  );
  const rights = new Set(answer.AccessRights.split(",").map((right) => right.trim()));
  return {
    canWrite: rights.has("WriteAccess"),
    canDelete: rights.has("DeleteAccess"),
    canAppend: rights.has("AppendAccess"),
    canAppendTo: rights.has("AppendToAccess"),
    canAssign: rights.has("AssignAccess"),
    canShare: rights.has("ShareAccess"),
  };
}
