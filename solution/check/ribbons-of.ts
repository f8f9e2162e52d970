import type { SolutionContents } from "../read/contents";
import type { XmlElement } from "../xml/element";
import { descendantsOf } from "../xml/find";

/** The commands of a table that adds any. */
export interface RibbonOfTable {
  readonly table: string;
  readonly ribbon: XmlElement;
  /** `commands of opportunity` */
  readonly label: string;
}

export function ribbonsOf({ tables }: SolutionContents): RibbonOfTable[] {
  return tables.flatMap(({ logicalName, ribbon }) =>
    ribbon === undefined ? [] : [{ table: logicalName, ribbon, label: `commands of ${logicalName}` }],
  );
}

/** Ids that start with this belong to the platform. */
export const platformId = /^Mscrm\./;

/** `accord_/icons/submit.svg` of every `$webresource:accord_/icons/submit.svg` in a ribbon. */
export function webResourcesIn(ribbon: XmlElement): string[] {
  return referencesIn(ribbon, "$webresource:");
}

/** The ids of every `$LocLabels:…` in a ribbon. */
export function localLabelsIn(ribbon: XmlElement): string[] {
  return referencesIn(ribbon, "$LocLabels:");
}

function referencesIn(ribbon: XmlElement, directive: string): string[] {
  const values = descendantsOf(ribbon).flatMap(({ attributes }) => Object.values(attributes));
  return [
    ...new Set(values.filter((value) => value.startsWith(directive)).map((value) => value.slice(directive.length))),
  ];
}
