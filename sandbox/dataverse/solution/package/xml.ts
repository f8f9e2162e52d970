import { DOMParser, XMLSerializer, type Element, type Node } from "@xmldom/xmldom";
import { importCodes } from "../import-codes";
import { fault, ImportRefused } from "../import-fault";

export type { Element } from "@xmldom/xmldom";

/** Reads an XML file of a solution; one that is not well formed is refused by its name. */
export function parseXml(bytes: Uint8Array, fileName: string): Element {
  return parseXmlText(new TextDecoder("utf-8").decode(bytes), fileName);
}

export function parseXmlText(text: string, fileName: string): Element {
  const refuse = (reason: string): never => {
    const message = `Invalid customization file. This file is not well formed. (${fileName}: ${reason})`;
    throw new ImportRefused(fault(importCodes.notWellFormed, message, "file", fileName));
  };
  if (/<!DOCTYPE/i.test(text)) return refuse("a document type declaration is not allowed");
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") refuse(message);
      },
    });
    const root = parser.parseFromString(text.replace(/^\uFEFF/, ""), "text/xml").documentElement;
    return root ?? refuse("it is empty");
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

export function toXml(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}

/** The child elements, those of one name if it is given. */
export function children(parent: Element | null | undefined, name?: string): readonly Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE && (name === undefined || node.nodeName === name)) {
      found.push(node as Element);
    }
  }
  return found;
}

export function child(parent: Element | null | undefined, name: string): Element | null {
  return children(parent, name)[0] ?? null;
}

/** The element at a path of child names: `at(root, "SolutionManifest", "Publisher")`. */
export function at(root: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>((element, name) => child(element, name), root);
}

/** All elements of a name, however deep. */
export function descendants(root: Element | null, name: string): readonly Element[] {
  return root === null ? [] : [...root.getElementsByTagName(name)];
}

/** The text of a child element, trimmed; null when there is no such child or it is empty. */
export function textOf(parent: Element | null, name: string): string | null {
  const text = child(parent, name)?.textContent?.trim() ?? "";
  return text === "" ? null : text;
}

export function attribute(element: Element | null, name: string): string | null {
  const value = element?.getAttribute(name) ?? null;
  return value === null || value === "" ? null : value;
}

/** An attribute whatever the case of its name: exports write `id` and `Id`. */
export function attributeAnyCase(element: Element, name: string): string | null {
  return (
    attribute(element, name) ??
    attribute(element, name.toLowerCase()) ??
    attribute(element, name.charAt(0).toUpperCase() + name.slice(1))
  );
}

/** `1`, `true`, `True` are yes. */
export function isYes(text: string | null): boolean {
  return text !== null && /^(1|true)$/i.test(text);
}

/** A GUID without braces in lower case; null when it is none. */
export function toGuid(text: string | null): string | null {
  const match = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i.exec(text?.trim() ?? "");
  return match?.[1]?.toLowerCase() ?? null;
}
