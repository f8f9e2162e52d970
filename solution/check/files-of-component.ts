import type { ComponentContents } from "../read/contents";
import { childOf, childrenOf } from "../xml/find";
import { folderOf } from "./folder-of";

/** The files a code component's manifest names, as paths within the package: its resources, and the picture makers see. */
export function filesOf({ manifestFile, control }: ComponentContents): readonly string[] {
  const resources = childrenOf(childOf(control, "resources")).map(({ attributes }) => attributes.path);
  return [...resources, control?.attributes["preview-image"]]
    .filter((path) => path !== undefined)
    .map((path) => folderOf(manifestFile) + path);
}
