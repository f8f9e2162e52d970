import type { DataverseClient, Rows } from "../client/dataverse-client";

export interface OrganizationInfo {
  readonly id: string;
  readonly name: string;
  readonly languageId: number;
}

interface OrganizationRow {
  readonly organizationid: string;
  readonly name: string;
  readonly languagecode?: number | null;
}

export async function readOrganization(client: DataverseClient): Promise<OrganizationInfo> {
  const answer = await client
    .read<Rows<OrganizationRow>>("organizations?$select=name,languagecode")
    .catch((): Rows<OrganizationRow> => ({ value: [] }));
  const row = answer.value[0];
  return { id: row?.organizationid ?? "", name: row?.name ?? "", languageId: row?.languagecode ?? 1033 };
}
