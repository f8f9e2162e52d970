import { optionValuePrefix } from "#model/choice";

/** What the solution is called; none of it can change once somebody has imported it. */
export const solutionName = "Accord";

/** The optional second solution: our tabs on the forms of the Sales app. */
export const salesFormsName = "AccordSalesForms";

export const publisher = { uniqueName: "accord", label: "Accord", prefix: "accord", optionValuePrefix } as const;

/** The version a component says it came with. Components added by a later version say so themselves. */
export const introducedVersion = "0.1.0.0";

/** The oldest platform the format needs: an import is refused when the package is newer than the environment. */
export const platformVersion = { build: "9.2.24072.168", release: "9.2" } as const;

/** English, the language of every label. */
export const languageCode = 1033;

/** Commands speak German and Danish too, as controls and scripts do. */
export const labelLanguages: readonly number[] = [languageCode, 1030, 1031];

/** `0.1.0` of package.json as the four parts a solution has. */
export function solutionVersion(packageVersion: string): string {
  const version = /^(\d+)\.(\d+)\.(\d+)$/.exec(packageVersion);
  if (!version)
    throw new RangeError(`package.json says version "${packageVersion}"; a solution needs three numbers, as 1.2.3`);
  return `${packageVersion}.0`;
}
