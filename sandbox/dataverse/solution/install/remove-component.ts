import type { PlatformRows } from "../../organization/platform-rows";
import { removeRole } from "../../organization/role-rows";
import { removeApp } from "../apps/install-apps";
import { removeCodeComponent } from "../code-components/install-code-components";
import { componentTypes } from "../component-types";
import { removeEnvironmentVariable } from "../environment-variables/install-environment-variables";
import { removeForm } from "../forms/install-forms";
import { removeProfile } from "../roles/install-roles";

type Remove = (rows: PlatformRows, id: string, solution: string) => void;

/** How a component goes that no solution brings any more. Metadata goes with the catalog. */
const removals: Readonly<Record<number, Remove | undefined>> = {
  [componentTypes.form]: removeForm,
  [componentTypes.view]: ({ store }, id) => {
    store.run("DELETE FROM savedquery WHERE savedqueryid = ?", id);
  },
  [componentTypes.webResource]: ({ store }, id) => {
    store.run("DELETE FROM webresource WHERE webresourceid = ?", id);
  },
  [componentTypes.codeComponent]: removeCodeComponent,
  [componentTypes.role]: removeRole,
  [componentTypes.columnSecurityProfile]: removeProfile,
  [componentTypes.siteMap]: ({ store }, id) => {
    store.run("DELETE FROM sitemap WHERE sitemapid = ?", id);
  },
  [componentTypes.app]: removeApp,
  [componentTypes.environmentVariable]: removeEnvironmentVariable,
};

/** Components of a solution that it no longer ships and no other solution has. Its layer of a shared form goes in any case. */
export function removeVanished(
  rows: PlatformRows,
  solution: string,
  solutionId: string,
  remaining: ReadonlySet<string>,
): void {
  const before = rows.store.all(
    "SELECT componenttype, objectid FROM solutioncomponent WHERE solutionid = ?",
    solutionId,
  );
  for (const row of before) {
    const id = String(row["objectid"]);
    if (remaining.has(id)) continue;
    const type = Number(row["componenttype"]);
    const isShared = isInOtherSolution(rows, id, solutionId);
    if (!isShared || type === componentTypes.form) removals[type]?.(rows, id, solution);
  }
}

function isInOtherSolution({ store }: PlatformRows, id: string, solutionId: string): boolean {
  return (
    store.one("SELECT 1 FROM solutioncomponent WHERE objectid = ? AND solutionid <> ? LIMIT 1", id, solutionId) !==
    undefined
  );
}
