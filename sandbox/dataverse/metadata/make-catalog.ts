import { companionsOf } from "./companions";
import type { MetadataCatalog } from "./metadata-catalog";
import type { MetadataContent, TableDefinition } from "./metadata-content";
import type { AttributeMetadata, RelationshipMetadata, TableMetadata } from "./table-metadata";

/** The catalog of an organisation: every table with what it sees of all relationships, and the companions of its attributes. */
export function makeCatalog(version: number, content: MetadataContent): MetadataCatalog {
  const referencing = groupBy(content.relationships, (relationship) => relationship.referencingEntity);
  const referenced = groupBy(content.relationships, (relationship) => relationship.referencedEntity);
  const tables = content.tables.map((definition): TableMetadata => ({
    ...definition,
    attributes: attributesOf(definition, referencing.get(definition.logicalName) ?? []),
    manyToOne: referencing.get(definition.logicalName) ?? [],
    oneToMany: referenced.get(definition.logicalName) ?? [],
    manyToMany: content.manyToMany.filter(
      ({ entity1, entity2 }) => entity1 === definition.logicalName || entity2 === definition.logicalName,
    ),
  }));
  const byName = new Map(tables.map((table) => [table.logicalName, table]));
  const bySetName = new Map(tables.map((table) => [table.entitySetName, table]));
  return {
    version,
    table: (logicalName) => byName.get(logicalName),
    tableBySetName: (entitySetName) => bySetName.get(entitySetName),
    tables: () => tables,
    globalOptionSets: () => content.globalOptionSets,
  };
}

/** The declared attributes by name, lookups with the targets their relationships give them, each followed by its companions. */
function attributesOf(
  table: TableDefinition,
  relationships: readonly RelationshipMetadata[],
): ReadonlyMap<string, AttributeMetadata> {
  const declared = table.attributes.map((attribute) => withTargets(attribute, relationships));
  const attributes = new Map(declared.map((attribute) => [attribute.logicalName, attribute]));
  for (const attribute of declared) {
    for (const companion of companionsOf(table, attribute)) {
      if (!attributes.has(companion.logicalName)) attributes.set(companion.logicalName, companion);
    }
  }
  return attributes;
}

function withTargets(attribute: AttributeMetadata, relationships: readonly RelationshipMetadata[]): AttributeMetadata {
  if (attribute.type !== "Lookup" && attribute.type !== "Customer") return attribute;
  const found = relationships
    .filter(({ referencingAttribute }) => referencingAttribute === attribute.logicalName)
    .map(({ referencedEntity }) => referencedEntity);
  return { ...attribute, targets: [...new Set([...attribute.targets, ...found])].sort() };
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
