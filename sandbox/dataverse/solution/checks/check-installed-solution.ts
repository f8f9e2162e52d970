import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import { compareVersions } from "./check-manifest";
import type { ImportCheck } from "./import-check";

/** A solution may follow only an older or equal one of the same publisher, managed after managed. */
export const checkInstalledSolution: ImportCheck = ({ contents: { manifest }, organization: { installed } }) => {
  if (installed === null) return [];
  const { uniqueName, version, isManaged, publisher } = manifest;
  const found: ImportFault[] = [];
  const refuse = (code: string, message: string): void => {
    found.push(fault(code, message, "solution", uniqueName));
  };
  if (installed.isManaged && publisher.uniqueName !== installed.publisher) {
    refuse(
      importCodes.publisherChanged,
      `The following managed solution cannot be imported: ${uniqueName}. The publisher name cannot be changed from ${installed.publisher} to ${publisher.uniqueName}.`,
    );
  }
  if (isManaged && !installed.isManaged) {
    refuse(
      importCodes.managedOverUnmanaged,
      `The solution ${uniqueName} is already installed on this system as an unmanaged solution and the package supplied is attempting to install it in managed mode. Import can only update solutions when the modes match. Uninstall the current solution and try again.`,
    );
  }
  if (!isManaged && installed.isManaged) {
    refuse(
      importCodes.unmanagedOverManaged,
      `The solution ${uniqueName} is already installed on this system as a managed solution and the package supplied is attempting to install it in unmanaged mode. Import can only update solutions when the modes match. Uninstall the current solution and try again.`,
    );
  }
  if (compareVersions(version, installed.version) < 0) {
    refuse(
      importCodes.solutionFailed,
      `Solution "${uniqueName}" failed to import: its version ${version} is lower than the installed version ${installed.version}.`,
    );
  }
  return found;
};
