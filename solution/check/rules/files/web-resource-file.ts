import { fault, type Rule } from "../../rule";

export const webResourceFile: Rule = {
  id: "web-resource-file",
  severity: "error",
  reason: "A web resource whose file is not in the zip stops the import (WebResourceImportMissingFile).",
  check: ({ webResources, files }) =>
    webResources
      .filter(({ file }) => !files.has(file))
      .map(({ name, file }) =>
        fault(`web resource ${name}`, `its file ${file} is not in the zip`, "Pack the file FileName points to."),
      ),
};
