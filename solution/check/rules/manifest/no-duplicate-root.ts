import { repeated } from "../../repeated";
import { fault, type Rule } from "../../rule";

export const noDuplicateRoot: Rule = {
  id: "no-duplicate-root",
  severity: "error",
  reason: "SolutionPackager and the import stop at a root component that is listed twice.",
  check: ({ manifest }) =>
    repeated(manifest.rootComponents.map(({ type, key }) => `${key} (type ${type})`)).map((root) =>
      fault(`root component ${root}`, "is listed more than once", "List it once."),
    ),
};
