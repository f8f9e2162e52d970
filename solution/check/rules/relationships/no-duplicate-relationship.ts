import { repeated } from "../../repeated";
import { fault, type Rule } from "../../rule";

export const noDuplicateRelationship: Rule = {
  id: "no-duplicate-relationship",
  severity: "error",
  reason: "Relationships are known by name across the whole organisation; the same name twice stops the import.",
  check: ({ relationships }) =>
    repeated(relationships.map(({ name }) => name.toLowerCase())).map((name) =>
      fault(
        `relationship ${name}`,
        "stands in the package more than once",
        "Keep one, or give the other a name of its own.",
      ),
    ),
};
