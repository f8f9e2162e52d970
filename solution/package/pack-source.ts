import { childText } from "../xml/find";
import { bytesOf, documentAt, isDocument, type Source } from "../source/source";
import { withChildren, type XmlElement } from "../xml/element";
import { contentTypes } from "./content-types";
import { makeCustomizations } from "./make-customizations";

/** Unmanaged can be changed where it is imported; managed is what customers get, and can be taken out again. */
export type PackageType = "managed" | "unmanaged";

/** The files of a zip by their names in it. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** Makes the files of a solution zip from its source, as SolutionPackager does: all XML in one document, other files as they are. */
export function packSource(source: Source, type: PackageType): PackageFiles {
  const files = new Map<string, Uint8Array>([
    ["customizations.xml", bytesOf(makeCustomizations(source))],
    ["solution.xml", bytesOf(withManaged(documentAt(source, "Other/Solution.xml"), type))],
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
