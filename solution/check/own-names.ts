import type { SolutionContents } from "../read/contents";

/** Whether a name belongs to the solution's publisher: it starts with the prefix and an underscore. */
export function isOwnName(contents: SolutionContents, name: string): boolean {
  return name.toLowerCase().startsWith(`${contents.manifest.prefix.toLowerCase()}_`);
}

/** Whether something of ours is named that the package does not have; of what belongs to others nothing can be said from the package. */
export function isMissing(
  contents: SolutionContents,
  name: string,
  shipped: readonly { readonly name: string }[],
): boolean {
  return isOwnName(contents, name) && !shipped.some((item) => item.name.toLowerCase() === name.toLowerCase());
}
