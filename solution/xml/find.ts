import { isElement, type XmlElement } from "./element";

/** The child elements, of one name or all. */
export function childrenOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** Follows names from parent to child: `elementAt(form, "events", "event")` is the first event. */
export function elementAt(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childOf(at, name), parent);
}

/** Every element below, of one name or all, in document order; the parent itself is not among them. */
export function descendantsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => [
    ...(name === undefined || child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** The text of an element and of everything in it, trimmed; "" when there is none. */
export function textOf(parent: XmlElement | undefined): string {
  return (parent?.children ?? [])
    .map((child) => (isElement(child) ? textOf(child) : child))
    .join("")
    .trim();
}

/** The text of the child of that name; "" when it is missing. */
export function childText(parent: XmlElement | undefined, name: string): string {
  return textOf(childOf(parent, name));
}

/** An attribute by name; needed for names that every object answers to, such as `constructor`. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}
