import type { SolutionContents } from "../../../read/contents";
import { formsOf, gridParameters, subgridsOf } from "../../form-parts";
import { lacksTable } from "../../known-columns";
import { isMissing, isOwnName } from "../../own-names";
import { fault, type Rule } from "../../rule";

export const subgridRelationship: Rule = {
  id: "subgrid-relationship",
  severity: "error",
  reason:
    "A grid on a form reads its rows through a relationship from the form's table (InvalidRelationshipNameForControl).",
  check: (contents) =>
    formsOf(contents).flatMap(({ table, body, label }) =>
      subgridsOf(body).flatMap(({ id, parameters }) =>
        problemsOf(contents, table.logicalName, gridParameters(parameters)).map((problem) =>
          fault(`grid ${id} on ${label}`, problem, "Name a relationship between the two tables, and its table."),
        ),
      ),
    ),
};

function problemsOf(
  contents: SolutionContents,
  table: string,
  { relationship, target }: ReturnType<typeof gridParameters>,
): string[] {
  if (lacksTable(contents, target)) return [`shows the table ${target}, which the package lacks`];
  if (relationship === "") return [];
  if (isMissing(contents, relationship, contents.relationships)) {
    return [`reads through ${relationship}, which the package lacks`];
  }
  const found = contents.relationships.find(({ name }) => name === relationship);
  const fits = found === undefined || (found.referenced === table && found.referencing === target);
  return fits || !isOwnName(contents, relationship)
    ? []
    : [`reads through ${relationship}, which leads from ${found.referenced} to ${found.referencing}`];
}
