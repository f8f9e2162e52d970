import { isElement, type XmlElement } from "./element";

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A whole document: declaration, two spaces of indentation, a line feed at the end. The same tree always gives the same text. */
export function writeDocument(root: XmlElement): string {
  return `${declaration}${writeElement(root, "")}\n`;
}

function writeElement(node: XmlElement, indent: string): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const opening = `${indent}<${node.name}${attributes.join("")}`;
  if (node.children.length === 0) return `${opening} />`;
  return `${opening}>${writeContent(node, indent)}</${node.name}>`;
}

function writeContent({ children }: XmlElement, indent: string): string {
  const [only] = children;
  if (children.length === 1 && typeof only === "string") return escapeText(only);
  const lines = children.map((child) =>
    isElement(child) ? writeElement(child, indent + "  ") : indent + "  " + escapeText(child),
  );
  return `\n${lines.join("\n")}\n${indent}`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}
