import type { ImportFault } from "../import-fault";
import { checkApps } from "./check-apps";
import { checkCodeComponents } from "./check-code-components";
import { checkColumnSecurity } from "./check-column-security";
import { checkForms } from "./check-forms";
import { checkInstalledSolution } from "./check-installed-solution";
import { checkKeys } from "./check-keys";
import { checkManifest } from "./check-manifest";
import { checkMissingDependencies } from "./check-missing-dependencies";
import { checkRelationships } from "./check-relationships";
import { checkRibbons } from "./check-ribbons";
import { checkRoles } from "./check-roles";
import { checkRootComponents } from "./check-root-components";
import { checkStructure } from "./check-structure";
import { checkTables } from "./check-tables";
import { checkViews } from "./check-views";
import { checkWebResources } from "./check-web-resources";
import type { CheckContext, ImportCheck } from "./import-check";

/** Every check, in the order a real import comes to them: the first fault is the answer, all of them are in the import job. */
const importChecks: readonly ImportCheck[] = [
  checkManifest,
  checkInstalledSolution,
  checkStructure,
  checkMissingDependencies,
  checkRootComponents,
  checkTables,
  checkRelationships,
  checkKeys,
  checkWebResources,
  checkCodeComponents,
  checkViews,
  checkForms,
  checkRibbons,
  checkRoles,
  checkColumnSecurity,
  checkApps,
];

export function findFaults(context: CheckContext): readonly ImportFault[] {
  return importChecks.flatMap((check) => check(context));
}
