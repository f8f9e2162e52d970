import { isElement, type XmlElement } from "../xml/element";
import { childrenOf, textOf } from "../xml/find";
import { plainId } from "../read/plain-id";

/** What a document says, one fact a line: the way to an element or attribute, and its value. */
export type Facts = ReadonlyMap<string, string>;

/** Attributes that tell one of several like elements from the others. */
const distinguishing = [
  "id",
  "Id",
  "name",
  "Name",
  "uniqueid",
  "forControl",
  "value",
  "languagecode",
  "LCID",
  "attribute",
];

/** Which version brought a component, and marks an export leaves, say nothing about what the component is. */
const ignored = new Set(["IntroducedVersion", "labelid", "unmodified", "addedby", "xmlns:xsi"]);

const guid = /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/** The facts of an element, in any order of its attributes; white space and the way a GUID is written do not count. */
export function factsOf(root: XmlElement): Facts {
  return new Map(collect(root, ""));
}

function collect(node: XmlElement, way: string): [string, string][] {
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !ignored.has(name))
    .map(([name, value]): [string, string] => [`${way}@${name}`, normal(value)]);
  const children = childrenOf(node).filter(({ name }) => !ignored.has(name));
  const text = node.children.some(isElement) ? "" : textOf(node);
  return [
    ...attributes,
    ...(text === "" ? [] : [[way, normal(text)] as [string, string]]),
    ...children.flatMap((child) => collect(child, `${way}/${labelOf(child, children)}`)),
  ];
}

/** `cell[{…}]` where there are several cells; by position when nothing tells them apart. */
function labelOf(child: XmlElement, siblings: readonly XmlElement[]): string {
  const alike = siblings.filter(({ name }) => name === child.name);
  if (alike.length === 1) return child.name;
  const mark = distinguishing.find((name) => child.attributes[name] !== undefined);
  const distinct = mark !== undefined && new Set(alike.map(({ attributes }) => attributes[mark])).size === alike.length;
  return distinct
    ? `${child.name}[${normal(child.attributes[mark] ?? "")}]`
    : `${child.name}[${alike.indexOf(child) + 1}]`;
}

function normal(value: string): string {
  return guid.test(value.trim()) ? plainId(value.trim()) : value;
}
