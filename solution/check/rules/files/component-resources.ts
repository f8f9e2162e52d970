import { childOf, childrenOf } from "../../../xml/find";
import { folderOf } from "../../folder-of";
import { fault, type Rule } from "../../rule";

export const componentResources: Rule = {
  id: "component-resources",
  severity: "error",
  reason: "A component loads the resources its manifest names; it does not start when one of them is missing.",
  check: ({ components, files }) =>
    components.flatMap(({ name, manifestFile, control }) =>
      childrenOf(childOf(control, "resources"))
        .flatMap(({ attributes }) => attributes.path ?? [])
        .filter((path) => !files.has(folderOf(manifestFile) + path))
        .map((path) =>
          fault(
            `code component ${name}`,
            `its resource ${path} is not in the zip`,
            "Pack every file that the manifest names.",
          ),
        ),
    ),
};
