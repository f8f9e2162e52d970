import type { RelationshipContents, SolutionContents } from "../../../read/contents";
import { lacksColumn, lacksTable } from "../../known-columns";
import { fault, type Rule } from "../../rule";

export const relationshipEnds: Rule = {
  id: "relationship-ends",
  severity: "error",
  reason: "A relationship whose table or lookup is not there leaves metadata that cannot be created.",
  check: (contents) =>
    contents.relationships.flatMap((relationship) =>
      problemsOf(contents, relationship).map((problem) =>
        fault(`relationship ${relationship.name}`, problem, "Correct the name, or add what it points to."),
      ),
    ),
};

function problemsOf(contents: SolutionContents, { referencing, referenced, lookup }: RelationshipContents): string[] {
  const missing = [referencing, referenced].filter((table) => lacksTable(contents, table));
  if (missing.length > 0) return missing.map((table) => `names the table ${table}, which the package lacks`);
  return lacksColumn(contents, referencing, lookup)
    ? [`names the lookup ${referencing}.${lookup}, which does not exist`]
    : [];
}
