import type { ManifestContents } from "../read/contents";

/** Whether a package was exported before 9.0: such exports left out what the platform adds by itself. */
export function isBefore9({ document }: ManifestContents): boolean {
  return Number.parseFloat(document.attributes.SolutionPackageVersion ?? "") < 9;
}
