import { kindOf } from "../component-types";
import { importCodes } from "../import-codes";
import { fault } from "../import-fault";
import type { RequiredComponent } from "../package/solution-manifest";
import type { CheckContext, ImportCheck } from "./import-check";
import { isInOrganization } from "./is-in-organization";

/** What the solution says it needs is there. Components of a type the sandbox does not know are taken on trust of their solution. */
export const checkMissingDependencies: ImportCheck = (check) => {
  const missing = check.contents.manifest.missingDependencies.filter((required) => !isPresent(check, required));
  if (missing.length === 0) return [];
  const list = missing.map(
    (required) =>
      `<Required type="${String(required.type)}" schemaName="${required.schemaName ?? required.id ?? ""}" displayName="${required.displayName}" solution="${required.solution ?? ""}" />`,
  );
  const [first] = missing;
  return [
    fault(
      importCodes.missingDependencies,
      `The following solution cannot be imported: ${check.contents.manifest.uniqueName}. Some dependencies are missing. The missing dependencies are : <MissingDependencies>${list.join("")}</MissingDependencies>`,
      kindOf(first?.type ?? 0),
      first?.schemaName ?? first?.id ?? "",
    ),
  ];
};

function isPresent(check: CheckContext, required: RequiredComponent): boolean {
  const known = isInOrganization(check, required);
  if (known !== null) return known;
  const solution = /^([^\s(]+)/.exec(required.solution ?? "")?.[1];
  return solution === undefined || solution === "System" || check.organization.solutions.has(solution);
}
