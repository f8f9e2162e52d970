import type { ComponentContents, SolutionContents } from "../../../read/contents";
import { childOf, childrenOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const componentResources: Rule = {
  id: "component-resources",
  reason:
    "A component loads the resources its manifest names; one that is missing stops it, one that is not named is never loaded.",
  check: (contents) =>
    contents.components.flatMap((component) =>
      problemsOf(contents, component).map((problem) =>
        fault(`code component ${component.name}`, problem, "Name in the manifest exactly the files that are packed."),
      ),
    ),
};

function problemsOf({ files }: SolutionContents, { manifestFile, control }: ComponentContents): string[] {
  if (!control) return [];
  const folder = manifestFile.replace(/[^/]+$/, "");
  const named = childrenOf(childOf(control, "resources")).flatMap(({ attributes }) => attributes.path ?? []);
  const packed = [...files.keys()].filter((file) => file.startsWith(folder) && file !== manifestFile);
  return [
    ...named.filter((path) => !files.has(folder + path)).map((path) => `its resource ${path} is not in the zip`),
    ...packed
      .map((file) => file.slice(folder.length))
      .filter((path) => !named.includes(path))
      .map((path) => `its file ${path} is not named in the manifest`),
  ];
}
