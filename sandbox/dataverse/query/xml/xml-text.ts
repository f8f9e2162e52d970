import { DOMParser, XMLSerializer, type Element as XmlElement } from "@xmldom/xmldom";

export type { XmlElement };

/** The root element of an XML text; undefined when it is not well-formed. */
export function parseXml(text: string): XmlElement | undefined {
  try {
    return new DOMParser({ onError: raise }).parseFromString(text, "text/xml").documentElement ?? undefined;
  } catch {
    return undefined;
  }
}

export function childElements(parent: XmlElement): readonly XmlElement[] {
  return Array.from(parent.childNodes).filter((node): node is XmlElement => node.nodeType === node.ELEMENT_NODE);
}

export function xmlOf(element: XmlElement): string {
  return new XMLSerializer().serializeToString(element);
}

/** For text and for attributes in either kind of quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

function raise(level: string, message: string): never {
  throw new SyntaxError(`${level}: ${message}`);
}
