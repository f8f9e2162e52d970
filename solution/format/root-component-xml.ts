import { element, type XmlElement } from "../xml/element";

/** Component types of solution.xml (learn.microsoft.com, componenttype of SolutionComponent). */
export const componentTypes = {
  table: 1,
  column: 2,
  choice: 9,
  relationship: 10,
  role: 20,
  view: 26,
  form: 60,
  webResource: 61,
  siteMap: 62,
  component: 66,
  profile: 70,
  app: 80,
} as const;

export type ComponentType = keyof typeof componentTypes;

/** 0: the component with all that belongs to it. 2: of a stock table only what is in the package, not the table itself. */
const whole = 0;
export const shell = 2;

/** A root component known by its name. */
export function named(type: ComponentType, schemaName: string, behavior = whole): XmlElement {
  return element("RootComponent", { type: componentTypes[type], schemaName, behavior });
}

/** A root component known by its id. */
export function identified(type: ComponentType, id: string): XmlElement {
  return element("RootComponent", { type: componentTypes[type], id, behavior: whole });
}

/** The order of an export. */
export function rootOrder({ attributes: a }: XmlElement, { attributes: b }: XmlElement): number {
  const byType = Number(a.type) - Number(b.type);
  if (byType !== 0) return byType;
  return (a.schemaName ?? a.id ?? "") < (b.schemaName ?? b.id ?? "") ? -1 : 1;
}
