import type { MetadataCatalog } from "../../metadata/metadata-catalog";
import type { SolutionMetadata, TableExtension } from "../../metadata/solution-metadata";
import { systemRelationships } from "../../metadata/system-relationships";
import type { AttributeMetadata, RelationshipMetadata, TableMetadata } from "../../metadata/table-metadata";
import type { SolutionContents } from "../solution-contents";
import { withMoneyBases } from "./money-bases";
import type { TableComponent } from "./table-component";
import { toIntersectTable } from "./to-intersect-table";
import { isOwnTable, systemColumnsOf, toOwnTable, type OwnTable } from "./to-own-table";

const firstCustomTypeCode = 10000;

/**
 * The metadata a solution adds to an organisation. `others` is what is there without this solution; `present` is what is there now,
 * so that a table keeps its type code when its solution is imported again.
 */
export function toSolutionMetadata(
  contents: SolutionContents,
  others: MetadataCatalog,
  present: MetadataCatalog,
): SolutionMetadata {
  const { uniqueName, isManaged } = contents.manifest;
  const own = contents.tables.filter(isOwnTable).filter(({ logicalName }) => others.table(logicalName) === undefined);
  const { manyToMany } = contents.relationships;
  const names = [
    ...own.map(({ logicalName }) => logicalName),
    ...manyToMany.map(({ intersectEntity }) => intersectEntity),
  ];
  const codes = typeCodes(present, names);
  const system = own.flatMap((table) => systemRelationshipsOf(contents, table));
  return {
    uniqueName,
    tables: [
      ...own.map((table) => toOwnTable(contents, table, codes(table.logicalName))),
      ...manyToMany.map((each) => toIntersectTable(each, uniqueName, isManaged, codes(each.intersectEntity))),
    ],
    extensions: contents.tables.flatMap((table) => toExtension(table, others.table(table.logicalName))),
    relationships: [...system, ...ownRelationships(contents, system, others)],
    manyToMany,
    globalOptionSets: contents.choices,
  };
}

/** New tables get the numbers after the highest one in use. */
function typeCodes(present: MetadataCatalog, names: readonly string[]): (name: string) => number {
  let next = Math.max(firstCustomTypeCode, ...present.tables().map(({ objectTypeCode }) => objectTypeCode + 1));
  const codes = new Map(names.map((name) => [name, present.table(name)?.objectTypeCode ?? next++]));
  return (name) => codes.get(name) ?? 0;
}

function systemRelationshipsOf(contents: SolutionContents, table: OwnTable): readonly RelationshipMetadata[] {
  return systemRelationships(systemColumnsOf(contents, table), {
    notes: table.whole.hasNotes,
    activities: table.whole.hasActivities,
  });
}

/**
 * What a file adds to a table it does not own: its columns and keys. Stock columns an export repeats stay as they are, but a solution
 * may put one under column security.
 */
function toExtension(table: TableComponent, other: TableMetadata | undefined): readonly TableExtension[] {
  if (other === undefined) return [];
  const attributes = table.columns.flatMap(({ logicalName, attribute }): AttributeMetadata[] => {
    if (attribute === null) return [];
    const known = other.attributes.get(logicalName);
    if (known === undefined) return [attribute];
    return attribute.isSecured && !known.isSecured ? [{ ...known, isSecured: true }] : [];
  });
  const isEmpty = attributes.length + table.keys.length === 0;
  return isEmpty ? [] : [{ table: table.logicalName, attributes: withMoneyBases(attributes), keys: table.keys }];
}

/** The relationships of the file that are not the platform's own, with the key of the table they point to. */
function ownRelationships(
  contents: SolutionContents,
  system: readonly RelationshipMetadata[],
  others: MetadataCatalog,
): readonly RelationshipMetadata[] {
  const known = [...system, ...others.tables().flatMap(({ manyToOne }) => manyToOne)];
  const names = new Set(known.map(({ schemaName }) => schemaName.toLowerCase()));
  const systemLookups = new Set(system.map((each) => `${each.referencingEntity}/${each.referencingAttribute}`));
  return contents.relationships.oneToMany
    .filter((each) => !names.has(each.schemaName.toLowerCase()))
    .filter((each) => !systemLookups.has(`${each.referencingEntity}/${each.referencingAttribute}`))
    .map((each) => ({
      ...each,
      referencedAttribute: others.table(each.referencedEntity)?.primaryIdAttribute ?? each.referencedAttribute,
    }));
}
