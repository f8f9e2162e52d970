import type { XmlElement } from "../../../xml/element";
import { childrenOf } from "../../../xml/find";
import { parseXml } from "../../../xml/parse-xml";
import { extensionOf } from "../../../package/content-types";
import { fault, type Rule } from "../../rule";

export const contentTypes: Rule = {
  id: "content-types",
  severity: "error",
  reason: "A zip is read as an OPC package, which must say the content type of every part.",
  check: ({ files }) => {
    const types = parseXml(new TextDecoder().decode(files.get("[Content_Types].xml")));
    const extensions = attributesOf(types, "Default", "Extension").map((extension) => extension.toLowerCase());
    const parts = attributesOf(types, "Override", "PartName").map((part) => part.replace(/^\//, ""));
    return [...files.keys()]
      .filter(
        (file) =>
          file !== "[Content_Types].xml" && !parts.includes(file) && !extensions.includes(extensionOf(file) ?? ""),
      )
      .map((file) =>
        fault(`file ${file}`, "has no content type", "Add a Default for its extension or an Override for it."),
      );
  },
};

function attributesOf(types: XmlElement, name: string, attribute: string): string[] {
  return childrenOf(types, name).flatMap(({ attributes }) => attributes[attribute] ?? []);
}
