import { DataverseError } from "../../dataverse-error";
import { makePlatformRows } from "../../organization/platform-rows";
import { importCodes } from "../import-codes";
import { removeRibbons } from "../ribbons/install-ribbons";
import { refreshPlatformRows, type Installation } from "./install-solution";
import { removeVanished } from "./remove-component";

/**
 * Takes a solution away. A managed one goes with everything only it brought, tables and their rows included; of an unmanaged one only
 * the list of its components. Refused while another solution builds on its tables.
 * (learn.microsoft.com, uninstall-delete-solution)
 */
export function uninstallSolution(installation: Installation, solutionId: string): void {
  const { store, metadata, now } = installation;
  const row = store.one("SELECT uniquename, ismanaged FROM solution WHERE solutionid = ?", solutionId);
  const uniqueName = String(row?.["uniquename"]);
  requireRemovable(installation, uniqueName);
  try {
    store.transaction(() => {
      if (row?.["ismanaged"] === 1) {
        const rows = makePlatformRows(store, metadata.catalog, now);
        removeVanished(rows, uniqueName, solutionId, new Set());
        removeRibbons(store, uniqueName);
        metadata.uninstall(uniqueName);
        refreshPlatformRows(installation);
      }
      store.run("DELETE FROM solutioncomponent WHERE solutionid = ?", solutionId);
      store.run("DELETE FROM solution WHERE solutionid = ?", solutionId);
    });
  } catch (error) {
    metadata.reload();
    throw error;
  }
}

function requireRemovable({ metadata }: Installation, uniqueName: string): void {
  if (["System", "Active", "Default", "msdynce_Sales"].includes(uniqueName)) {
    throw new DataverseError(
      importCodes.restrictedSolutionDelete,
      400,
      `Attempting to delete a restricted solution: ${uniqueName}.`,
    );
  }
  const own = metadata.solutions().find((solution) => solution.uniqueName === uniqueName);
  const tables = new Set(own?.tables.map(({ logicalName }) => logicalName));
  for (const other of metadata.solutions().filter((solution) => solution !== own)) {
    const named = [
      ...other.extensions.map(({ table }) => table),
      ...other.relationships.flatMap(({ referencedEntity, referencingEntity }) => [
        referencedEntity,
        referencingEntity,
      ]),
    ];
    const used = named.find((table) => tables.has(table));
    if (used === undefined) continue;
    throw new DataverseError(
      importCodes.componentInUse,
      400,
      `The Entity(${used}) component cannot be deleted because it is referenced by 1 other components. The solution ${other.uniqueName} builds on it: uninstall that one first.`,
    );
  }
}
