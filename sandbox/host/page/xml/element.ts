/** Text that was to be XML and is not; names what it was. */
export class XmlFault extends Error {}

/** The root element of an XML text. @param what names the text in the error: "the form Accord Opportunity". */
export function parseXml(text: string, what: string): Element {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const fault = document.getElementsByTagName("parsererror")[0];
  if (fault) throw new XmlFault(`${what} is not well-formed XML: ${fault.textContent.trim().slice(0, 200)}`);
  return document.documentElement;
}

export function toXml(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

/** Direct children with a name, in order. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element === undefined ? [] : Array.from(element.children).filter((child) => child.tagName === name);
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** Follows children by name: `descend(tab, "columns", "column")`. */
export function descend(element: Element | undefined, ...names: readonly string[]): readonly Element[] {
  let found: readonly Element[] = element === undefined ? [] : [element];
  for (const name of names) found = found.flatMap((parent) => childrenOf(parent, name));
  return found;
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

/** `true` or `1`; the usual value when the attribute is missing. */
export function flagOf(element: Element | undefined, name: string, usual: boolean): boolean {
  const value = attributeOf(element, name);
  return value === undefined || value === "" ? usual : value.toLowerCase() === "true" || value === "1";
}

export function textOf(element: Element | undefined): string {
  return (element?.textContent ?? "").trim();
}
