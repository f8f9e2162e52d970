import { expectedRoots } from "../../root-keys";
import { fault, type Rule } from "../../rule";

export const rootForComponent: Rule = {
  id: "root-for-component",
  severity: "error",
  reason: "A component that solution.xml does not list stops the import (ImportMissingRootComponentEntry).",
  check: (contents) =>
    expectedRoots(contents)
      .filter(
        ({ type, key }) => !contents.manifest.rootComponents.some((root) => root.type === type && root.key === key),
      )
      .map(({ type, key, label }) =>
        fault(
          label,
          "is in the package but no root component",
          `Add <RootComponent type="${type}"> for ${key} to solution.xml.`,
        ),
      ),
};
