import type { CodeComponent } from "../code-components/read-code-components";
import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import { hasOwnPrefix, type ImportCheck } from "./import-check";

/** A code component has its manifest, is named after it, and has every file the manifest names. */
export const checkCodeComponents: ImportCheck = (check) =>
  check.contents.codeComponents.flatMap((component) => {
    const { name, manifest, files } = component;
    if (manifest === null) {
      return [componentFault(component, "its ControlManifest.xml is missing or describes no control")];
    }
    const found: ImportFault[] = [];
    const ownName = `${manifest.namespace}.${manifest.constructorName}`;
    if (!name.endsWith(`_${ownName}`)) {
      found.push(
        componentFault(component, `its manifest describes '${ownName}', so its name must be 'prefix_${ownName}'`),
      );
    }
    if (!hasOwnPrefix(check, name)) {
      const { prefix } = check.contents.manifest.publisher;
      found.push(componentFault(component, `its name must begin with the prefix of the publisher, '${prefix}_'`));
    }
    const missing = manifest.resources.filter((path) => !files.has(path));
    return [
      ...found,
      ...missing.map((path) =>
        componentFault(component, `the resource file '${path}' of its manifest is not part of the solution`),
      ),
    ];
  });

function componentFault({ name }: CodeComponent, reason: string): ImportFault {
  return fault(
    importCodes.solutionFailed,
    `The custom control '${name}' cannot be imported: ${reason}.`,
    "codeComponent",
    name,
  );
}
