import { childOf, childText } from "../xml/find";
import { bytesOf, documentAt, isDocument, type Source } from "../source/source";
import { withChildren, type XmlElement } from "../xml/element";
import { contentTypes } from "./content-types";
import { makeCustomizations } from "./make-customizations";

/** Unmanaged can be changed where it is imported; managed is what customers get, and can be taken out again. */
export type PackageType = "managed" | "unmanaged";

/** `Managed` of a source that packs one way only; 2 packs both ways. */
const managedOnly = "1";

/** The files of a zip by their names in it. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Makes the files of a solution zip from its source, as SolutionPackager does: all XML in one document, other files as they are.
 * Throws when the source is to be packed as managed only and unmanaged is asked for.
 */
export function packSource(source: Source, type: PackageType): PackageFiles {
  const manifest = documentAt(source, "Other/Solution.xml");
  if (type === "unmanaged" && childText(childOf(manifest, "SolutionManifest"), "Managed") === managedOnly) {
    throw new RangeError(
      "This solution is packed as managed only: differences to forms of others do not exist unmanaged.",
    );
  }
  const files = new Map<string, Uint8Array>([
    ["customizations.xml", bytesOf(makeCustomizations(source))],
    ["solution.xml", bytesOf(withManaged(manifest, type))],
    ...webResources(source),
    ...components(source),
  ]);
  return new Map([["[Content_Types].xml", bytesOf(contentTypes([...files.keys()]))], ...files]);
}

function webResources(source: Source): [string, Uint8Array][] {
  return [...source].flatMap(([path, content]): [string, Uint8Array][] => {
    if (!path.startsWith("WebResources/") || isDocument(content)) return [];
    const file = childText(documentAt(source, `${path}.data.xml`), "FileName");
    return [[file.replace(/^\//, ""), content]];
  });
}

function components(source: Source): [string, Uint8Array][] {
  return [...source].flatMap(([path, content]): [string, Uint8Array][] =>
    path.startsWith("Controls/") && !path.endsWith(".data.xml") ? [[path, bytesOf(content)]] : [],
  );
}

function withManaged(node: XmlElement, type: PackageType): XmlElement {
  if (node.name === "Managed") return withChildren(node, [type === "managed" ? "1" : "0"]);
  return withChildren(
    node,
    node.children.map((child) => (typeof child === "string" ? child : withManaged(child, type))),
  );
}
