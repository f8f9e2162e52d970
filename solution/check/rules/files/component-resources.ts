import { filesOf } from "../../files-of-component";
import { folderOf } from "../../folder-of";
import { fault, type Rule } from "../../rule";

export const componentResources: Rule = {
  id: "component-resources",
  severity: "error",
  reason: "A component loads the resources its manifest names; it does not start when one of them is missing.",
  check: ({ components, files }) =>
    components.flatMap((component) =>
      filesOf(component)
        .filter((file) => !files.has(file))
        .map((file) =>
          fault(
            `code component ${component.name}`,
            `its resource ${file.slice(folderOf(component.manifestFile).length)} is not in the zip`,
            "Pack every file that the manifest names.",
          ),
        ),
    ),
};
