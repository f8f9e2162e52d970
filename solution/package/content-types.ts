import { element, type XmlElement } from "../xml/element";

const namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
const bytes = "application/octet-stream";

/** [Content_Types].xml: a zip is an OPC package, and its reader refuses one with a part whose type it does not say. */
export function contentTypes(names: readonly string[]): XmlElement {
  const extensions = [...new Set(names.flatMap((name) => extensionOf(name) ?? []))].sort();
  const without = names.filter((name) => extensionOf(name) === undefined).sort();
  return element(
    "Types",
    { xmlns: namespace },
    extensions.map((extension) =>
      element("Default", { Extension: extension, ContentType: extension === "xml" ? "text/xml" : bytes }),
    ),
    without.map((name) => element("Override", { PartName: `/${name}`, ContentType: bytes })),
  );
}

/** `js` of `Controls/x/bundle.js`; undefined for the files of web resources, which have none. */
export function extensionOf(name: string): string | undefined {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase();
}
