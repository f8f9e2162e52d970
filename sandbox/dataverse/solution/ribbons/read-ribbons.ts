import { child, children, type Element } from "../package/xml";

/** The commands a solution adds to a table, or to all of them. */
export interface RibbonComponent {
  /** Logical name; null for the application ribbon. */
  readonly table: string | null;
  /** The `<RibbonDiffXml>`. */
  readonly ribbon: Element;
}

/** The ribbon of an `<Entity>` or of the whole solution; none when it changes nothing. */
export function readRibbon(parent: Element, table: string | null): readonly RibbonComponent[] {
  const ribbon = child(parent, "RibbonDiffXml");
  if (ribbon === null) return [];
  const says = (name: string): boolean => children(child(ribbon, name)).length > 0;
  const changes = ["CustomActions", "CommandDefinitions", "LocLabels"].some(says);
  return changes ? [{ table, ribbon }] : [];
}
