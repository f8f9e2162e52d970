import { possibleRoots } from "../../root-keys";
import { fault, type Rule } from "../../rule";

export const componentForRoot: Rule = {
  id: "component-for-root",
  severity: "error",
  reason: "A listed component that is not in the package stops the import (ImportMissingComponent).",
  check: (contents) => {
    const possible = possibleRoots(contents);
    const judged = new Set(["1", "9", "20", "61", "62", "66", "70", "80", "380"]);
    return contents.manifest.rootComponents
      .filter((root) => judged.has(root.type))
      .filter((root) => !possible.some(({ type, key }) => type === root.type && key === root.key))
      .map(({ type, key }) =>
        fault(
          `root component ${key} (type ${type})`,
          "is listed in solution.xml but not in the package",
          "Pack the component, or take it off the list.",
        ),
      );
  },
};
