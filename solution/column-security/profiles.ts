import { accordExtensions, accordTables } from "#model/tables/accord-tables";
import { logicalName } from "#model/tables/table";

/** What the members of a profile may do with the columns under column security; everybody else sees nothing of them. */
export interface ColumnSecurityProfile {
  readonly name: string;
  readonly description: string;
  readonly mayWrite: boolean;
}

export const readers: ColumnSecurityProfile = {
  name: "Accord Readers",
  description:
    "Reads what only the ERP decides: stages, answers, order numbers, credit status. Add the teams that sell.",
  mayWrite: false,
};

export const writer: ColumnSecurityProfile = {
  name: "Accord Bridge",
  description: "Writes what only the ERP decides. For the application user of the bridge and nobody else.",
  mayWrite: true,
};

export const shippedProfiles: readonly ColumnSecurityProfile[] = [writer, readers];

export interface SecuredColumn {
  readonly table: string;
  readonly column: string;
}

/** Every column the model puts under column security. */
export function securedColumns(): SecuredColumn[] {
  return [...accordExtensions, ...accordTables].flatMap((table) =>
    Object.entries(table.columns)
      .filter(([, column]) => column.secured)
      .map(([name]) => ({ table: logicalName(table.schemaName), column: name.toLowerCase() })),
  );
}
