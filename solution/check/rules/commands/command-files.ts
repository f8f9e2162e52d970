import { isMissing } from "../../own-names";
import { ribbonsOf, webResourcesIn } from "../../ribbons-of";
import { fault, type Rule } from "../../rule";

export const commandFiles: Rule = {
  id: "command-files",
  severity: "error",
  reason: "A command whose script or icon is not there stops the import (RibbonImportDependencyMissingWebResource).",
  check: (contents) =>
    ribbonsOf(contents).flatMap(({ ribbon, label }) =>
      webResourcesIn(ribbon)
        .filter((name) => isMissing(contents, name, contents.webResources))
        .map((name) =>
          fault(label, `names ${name}, which the package lacks`, "Pack the web resource, or correct the name."),
        ),
    ),
};
