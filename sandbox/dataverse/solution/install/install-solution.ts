import type { OrganizationMetadata } from "../../metadata/open-metadata";
import type { SolutionMetadata } from "../../metadata/solution-metadata";
import { makePlatformRows } from "../../organization/platform-rows";
import { writeSdkMessages } from "../../organization/sdk-messages";
import { grantNewPrivileges } from "../../organization/write-stock-roles";
import { privilegesOf } from "../../security/privileges";
import type { Store } from "../../store/store";
import { installApps, installSiteMaps } from "../apps/install-apps";
import { installCodeComponents } from "../code-components/install-code-components";
import { installEnvironmentVariables } from "../environment-variables/install-environment-variables";
import { installForms } from "../forms/install-forms";
import { installRibbons } from "../ribbons/install-ribbons";
import { installProfiles, installRoles } from "../roles/install-roles";
import { shippedComponents } from "../shipped-components";
import type { SolutionContents } from "../solution-contents";
import { installViews } from "../views/install-views";
import { installWebResources } from "../web-resources/install-web-resources";
import { removeVanished } from "./remove-component";
import { writeComponentRows, writeSolutionRows } from "./solution-rows";

/** What installing works on. */
export interface Installation {
  readonly store: Store;
  readonly metadata: OrganizationMetadata;
  readonly now: Date;
}

/**
 * Installs a checked solution, all or nothing: tables first, then everything that names them. A managed solution that is imported again
 * is brought to what the file says; what it no longer ships goes, rows stay.
 */
export function installSolution(
  installation: Installation,
  contents: SolutionContents,
  metadata: SolutionMetadata,
): void {
  const { store, now } = installation;
  try {
    store.transaction(() => {
      installation.metadata.install(metadata);
      const rows = makePlatformRows(store, installation.metadata.catalog, now);
      const { solutionId, publisherId } = writeSolutionRows(rows, contents.manifest);
      refreshPlatformRows(installation);
      installWebResources(rows, contents);
      installCodeComponents(rows, contents);
      installViews(rows, contents);
      installForms(rows, contents);
      installRibbons(rows, contents);
      installRoles(rows, contents);
      installProfiles(rows, contents);
      installSiteMaps(rows, contents);
      installApps(rows, contents, publisherId);
      installEnvironmentVariables(rows, contents);
      if (contents.manifest.isManaged) {
        const remaining = new Set(shippedComponents(contents).map(({ id }) => id));
        removeVanished(rows, contents.manifest.uniqueName, solutionId, remaining);
      }
      writeComponentRows(rows, contents, solutionId);
    });
  } catch (error) {
    installation.metadata.reload();
    throw error;
  }
}

/** Privileges and messages follow the tables there are. */
export function refreshPlatformRows({ store, metadata, now }: Installation): void {
  const rows = makePlatformRows(store, metadata.catalog, now);
  const custom = metadata.catalog.tables().filter(({ isCustom }) => isCustom);
  const names = new Set(custom.flatMap((table) => privilegesOf(table).map(({ name }) => name)));
  grantNewPrivileges(rows, ({ name }) => names.has(name));
  writeSdkMessages(rows);
}
