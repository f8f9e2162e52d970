/** Writes XML piece by piece; far quicker than a document tree for the megabytes of a schema. */
export interface XmlWriter {
  /** `<name a="b" />`, or with children between the tags. Attributes without a value are left out. */
  element(name: string, attributes: Readonly<Record<string, string | undefined>>, children?: () => void): void;
  text(value: string): void;
  toString(): string;
}

export function makeXmlWriter(): XmlWriter {
  const parts: string[] = ['<?xml version="1.0" encoding="utf-8"?>'];
  return {
    element: (name, attributes, children) => {
      const written = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escapeXml(value ?? "")}"`)
        .join("");
      if (children === undefined) {
        parts.push(`<${name}${written} />`);
        return;
      }
      parts.push(`<${name}${written}>`);
      children();
      parts.push(`</${name}>`);
    },
    text: (value) => {
      parts.push(escapeXml(value));
    },
    toString: () => parts.join(""),
  };
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
