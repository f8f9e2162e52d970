import { attributeOf, childOf, childrenOf, parseXml, textOf } from "../xml/element";

/** The texts of a resx file by their key. @throws XmlFault */
export function readResx(text: string, name: string): ReadonlyMap<string, string> {
  const root = parseXml(text.replace(/^\uFEFF/, ""), `The resource file ${name}`);
  return new Map(
    childrenOf(root, "data").map((data) => [attributeOf(data, "name") ?? "", textOf(childOf(data, "value"))]),
  );
}
