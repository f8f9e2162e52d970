/** One element of an XML document: what is built, written, parsed and checked is always this tree. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

type AttributeValues = Readonly<Record<string, string | number | undefined>>;
type Content = XmlNode | readonly XmlNode[] | undefined;

/** An element with attributes and content; undefined attributes and content are left out. */
export function element(name: string, attributes: AttributeValues, ...content: readonly Content[]): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  const children = content.flat().filter((node): node is XmlNode => node !== undefined && node !== "");
  return { name, attributes: Object.fromEntries(given) as Record<string, string>, children };
}

/** A run of elements that hold text only, in the order given: `{ Type: "int", MinValue: 0 }`. Undefined ones are left out. */
export function textElements(values: Readonly<Record<string, string | number | undefined>>): XmlElement[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [element(name, {}, String(value))],
  );
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** The same element with other content. */
export function withChildren(parent: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...parent, children };
}
