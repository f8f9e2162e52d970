import type { SolutionContents } from "../read/contents";

/** Whether a name belongs to the solution's publisher: it starts with the prefix and an underscore. */
export function isOwnName(contents: SolutionContents, name: string): boolean {
  return name.toLowerCase().startsWith(`${contents.manifest.prefix.toLowerCase()}_`);
}

/**
 * Whether something of ours is named that the package does not have and does not require either; of what belongs to others nothing
 * can be said from the package.
 */
export function isMissing(
  contents: SolutionContents,
  name: string,
  shipped: readonly { readonly name: string }[],
): boolean {
  const isShipped = shipped.some((item) => item.name.toLowerCase() === name.toLowerCase());
  return isOwnName(contents, name) && !isShipped && !contents.manifest.required.has(name.toLowerCase());
}
