import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import type { CheckContext, ImportCheck } from "./import-check";

/** The newest format this platform reads. */
const platformVersion = "9.2";

/** Names, version and publisher of a solution are well formed, and its format is not newer than the platform. */
export const checkManifest: ImportCheck = ({ contents: { manifest } }) => {
  const { uniqueName, version, packageVersion } = manifest;
  const found: ImportFault[] = [];
  if (compareVersions(packageVersion, platformVersion) > 0) {
    found.push(
      solutionFault(
        importCodes.packageVersionTooNew,
        `You can only import solutions with a package version of ${platformVersion} or earlier into this organization. The package version of ${uniqueName} is ${packageVersion}. Also, you can't import any solutions into this organization that were exported from Microsoft Dynamics CRM 2011 or earlier.`,
        uniqueName,
      ),
    );
  }
  if (!/^[A-Za-z_]\w*$/.test(uniqueName)) {
    found.push(
      solutionFault(
        importCodes.solutionUniqueNameInvalid,
        `Invalid character specified for solution unique name '${uniqueName}'. Only characters within the ranges [A-Z], [a-z], [0-9] or _ are allowed. The first character may only be in the ranges [A-Z], [a-z] or _.`,
        uniqueName,
      ),
    );
  }
  if (!/^\d+(\.\d+){1,3}$/.test(version)) {
    found.push(
      solutionFault(
        importCodes.solutionVersionInvalid,
        `An invalid solution version was specified: '${version}' for ${uniqueName}.`,
        uniqueName,
      ),
    );
  }
  if (["system", "active", "default", "basic"].includes(uniqueName.toLowerCase())) {
    found.push(
      solutionFault(
        importCodes.restrictedSolution,
        `Solution ID provided is restricted and cannot be imported: ${uniqueName}.`,
        uniqueName,
      ),
    );
  }
  return [...found, ...checkPublisher(manifest)];
};

function checkPublisher({ publisher }: CheckContext["contents"]["manifest"]): readonly ImportFault[] {
  const { prefix, optionValuePrefix, uniqueName } = publisher;
  const found: ImportFault[] = [];
  if (!/^(?!mscrm)[a-z][a-z0-9]{1,7}$/i.test(prefix)) {
    const rule = "2 to 8 letters or digits, beginning with a letter, not with mscrm";
    found.push(
      fault(
        importCodes.solutionFailed,
        `The customization prefix '${prefix}' of publisher ${uniqueName} is not valid: ${rule}.`,
        "publisher",
        uniqueName,
      ),
    );
  }
  if (!Number.isInteger(optionValuePrefix) || optionValuePrefix < 10_000 || optionValuePrefix > 99_999) {
    found.push(
      fault(
        importCodes.solutionFailed,
        `The option value prefix of publisher ${uniqueName} must be between 10000 and 99999.`,
        "publisher",
        uniqueName,
      ),
    );
  }
  return found;
}

function solutionFault(code: string, message: string, name: string): ImportFault {
  return fault(code, message, "solution", name);
}

/** Below zero when the first version is older. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  for (let at = 0; at < Math.max(a?.length ?? 0, b?.length ?? 0); at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
