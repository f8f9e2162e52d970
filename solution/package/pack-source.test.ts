import { unzipSync } from "fflate";
import { factsOf } from "../compare/facts-of";
import { makeSource } from "../source/make-source";
import { bytesOf, documentAt, isDocument } from "../source/source";
import { makeBuiltParts } from "../testing/built-parts";
import type { XmlElement } from "../xml/element";
import { childText, childrenOf, descendantsOf } from "../xml/find";
import { parseXml } from "../xml/parse-xml";
import { packSource } from "./pack-source";
import { zipFiles } from "./zip-files";

const source = makeSource(makeBuiltParts());
const managed = zipFiles(packSource(source, "managed"));
const files = unzipSync(managed);
const customizations = parseXml(new TextDecoder().decode(files["customizations.xml"]));

const said = (xml: XmlElement) => JSON.stringify([xml.name, ...factsOf(xml)]);

/** What a file of the source contributes: the elements that must stand in customizations.xml as they are. */
function contributionOf(path: string, document: XmlElement): XmlElement[] {
  if (/\/Entity\.xml$/.test(path)) return descendantsOf(document, "entity");
  if (/\/(FormXml|SavedQueries)\/|^Other\/(Relationships\/|FieldSecurityProfiles)/.test(path))
    return childrenOf(document);
  return /^Other\/|\/ControlManifest\.xml$/.test(path) ? [] : [document];
}

test("everything in the unpacked source is in the zip, and says the same there", () => {
  const there = new Set(descendantsOf(customizations).map(said));
  const documents = [...source].flatMap(([path, content]) => (isDocument(content) ? [{ path, content }] : []));
  const contributions = documents.flatMap(({ path, content }) =>
    contributionOf(path, content).map((xml) => ({ path, xml })),
  );
  expect(contributions.length).toBeGreaterThan(150);
  expect(contributions.filter(({ xml }) => !there.has(said(xml))).map(({ path }) => path)).toEqual([]);
});

test("the zip has no component that is not in the source", () => {
  const count = (name: string) => descendantsOf(customizations, name).length;
  const paths = [...source.keys()];
  const filesLike = (pattern: RegExp) => paths.filter((path) => pattern.test(path)).length;
  expect(count("systemform")).toBe(filesLike(/\/FormXml\/main\//));
  expect(count("savedquery")).toBe(filesLike(/\/SavedQueries\//));
  expect(count("Entity")).toBe(filesLike(/\/Entity\.xml$/));
  expect(count("EntityRelationship")).toBe(childrenOf(documentAt(source, "Other/Relationships.xml")).length);
  expect(count("WebResource")).toBe(filesLike(/^WebResources\/.*\.data\.xml$/));
});

test("scripts, icons and components are in the zip as they are in the source", () => {
  const data = [...source].filter(([path]) => path.startsWith("WebResources/") && !path.endsWith(".data.xml"));
  const described = [...source.keys()].filter((path) => /^WebResources\/.*\.data\.xml$/.test(path));
  expect(data.map(([path]) => `${path}.data.xml`).sort()).toEqual(described.sort());
  for (const [path, content] of data) {
    const file = childText(documentAt(source, `${path}.data.xml`), "FileName").slice(1);
    expect(files[file]).toEqual(new Uint8Array(bytesOf(content)));
  }
  expect(files["Controls/accord_Accord.OrderLines/bundle.js"]).toBeDefined();
});

test("managed and unmanaged differ in one word", () => {
  const text = (type: "managed" | "unmanaged", name: string) =>
    new TextDecoder().decode(packSource(source, type).get(name));
  expect(text("unmanaged", "customizations.xml")).toBe(text("managed", "customizations.xml"));
  expect(text("unmanaged", "solution.xml").replace("<Managed>0<", "<Managed>1<")).toBe(text("managed", "solution.xml"));
});

test("the same source gives the same zip, byte for byte, and the zip tells no time", () => {
  expect(zipFiles(packSource(makeSource(makeBuiltParts()), "managed"))).toEqual(managed);
  const firstEntryTime = new DataView(managed.buffer, managed.byteOffset).getUint32(10, true);
  expect(firstEntryTime).toBe(0x00210000);
});
