import { fault, type Rule } from "../../rule";

const documents = ["[Content_Types].xml", "customizations.xml", "solution.xml"];
/** Folders whose files stand for themselves. */
const selfDescribed = /^(environmentvariabledefinitions|appactions|Assets|PluginAssemblies|Workflows|CanvasApps)\//;

export const strayFile: Rule = {
  id: "stray-file",
  reason: "A file that no component names is carried along and never imported: mostly the sign of a wrong folder name.",
  check: ({ files, webResources, components }) => {
    const named = new Set([...documents, ...webResources.map(({ file }) => file)]);
    const folders = components.map(({ manifestFile }) => manifestFile.replace(/[^/]+$/, ""));
    return [...files.keys()]
      .filter(
        (file) => !named.has(file) && !selfDescribed.test(file) && !folders.some((folder) => file.startsWith(folder)),
      )
      .map((file) =>
        fault(`file ${file}`, "belongs to no component of the package", "Leave it out, or declare its component."),
      );
  },
};
