import { DOMParser, ParseError, type Element as DomElement, type Node as DomNode } from "@xmldom/xmldom";
import type { XmlElement, XmlNode } from "./element";

/** Thrown when a text is not well-formed XML; the message says what is wrong. */
export class MalformedXml extends Error {}

/** The tree of a document. White space between elements, comments and processing instructions are left out. */
export function parseXml(text: string): XmlElement {
  const root = parseDocument(text.replace(/^\uFEFF/, ""));
  if (!root) throw new MalformedXml("the document has no root element");
  return toElement(root);
}

function parseDocument(text: string): DomElement | null {
  const complaints: string[] = [];
  const parser = new DOMParser({ locator: false, onError: (_level, message) => void complaints.push(message) });
  try {
    const root = parser.parseFromString(text, "text/xml").documentElement;
    if (complaints[0] === undefined) return root;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    complaints.push(error.message);
  }
  throw new MalformedXml(complaints[0]);
}

function toElement(node: DomElement): XmlElement {
  const attributes = Array.from(node.attributes, ({ name, value }): [string, string] => [name, value]);
  const children = Array.from(node.childNodes, toNode).filter((child): child is XmlNode => child !== undefined);
  const hasElements = children.some((child) => typeof child !== "string");
  return {
    name: node.tagName,
    attributes: Object.fromEntries(attributes),
    children: children.filter((child) => !hasElements || typeof child !== "string" || child.trim() !== ""),
  };
}

function toNode(node: DomNode): XmlNode | undefined {
  if (node.nodeType === node.ELEMENT_NODE) return toElement(node as DomElement);
  if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) return node.nodeValue ?? "";
  return undefined;
}
