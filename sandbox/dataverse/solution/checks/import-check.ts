import type { MetadataCatalog } from "../../metadata/metadata-catalog";
import type { ImportFault } from "../import-fault";
import type { OrganizationComponents } from "../organization-components";
import type { SolutionContents } from "../solution-contents";

/** One thing a real import refuses: looks at a read solution and answers what is wrong with it, naming the component. */
export type ImportCheck = (check: CheckContext) => readonly ImportFault[];

export interface CheckContext {
  readonly contents: SolutionContents;
  readonly organization: OrganizationComponents;
  /** The metadata as it will be with the solution. */
  readonly catalog: MetadataCatalog;
  /** The metadata without it. */
  readonly others: MetadataCatalog;
  readonly stockPrefixes: ReadonlySet<string>;
}

/** Whether a name begins with the publisher's prefix: `contoso_order`. */
export function hasOwnPrefix({ contents }: CheckContext, name: string): boolean {
  return name.toLowerCase().startsWith(`${contents.manifest.publisher.prefix.toLowerCase()}_`);
}

/**
 * Whether a name nobody knows must be refused: one with a publisher's prefix is missing for sure, while a stock name, or one of
 * Microsoft's own applications, may belong to a part of the platform this sandbox does not have.
 */
export function isMissingForSure({ stockPrefixes }: CheckContext, name: string): boolean {
  const prefix = prefixOf(name);
  return prefix !== null && !stockPrefixes.has(prefix) && !/^(msdyn|msdynmkt|msfp|mspp|mspcat|adx)$/.test(prefix);
}

/** What stands before the first underscore of the names the platform itself uses: `address1`, `lk`, `team`. */
export function findStockPrefixes(catalog: MetadataCatalog): ReadonlySet<string> {
  const stock = catalog.tables().filter(({ isCustom }) => !isCustom);
  const names = stock.flatMap(({ logicalName, attributes, manyToOne, manyToMany }) => [
    logicalName,
    ...[...attributes.values()].filter(({ isCustom }) => !isCustom).map((attribute) => attribute.logicalName),
    ...manyToOne.filter(({ isCustom }) => !isCustom).map(({ schemaName }) => schemaName),
    ...manyToMany.map(({ schemaName }) => schemaName),
  ]);
  return new Set(names.flatMap((name) => prefixOf(name) ?? []));
}

function prefixOf(name: string): string | null {
  return /^([a-z][a-z0-9]{1,7})_/i.exec(name)?.[1]?.toLowerCase() ?? null;
}
