import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedManyToMany, GeneratedRelationship, GeneratedTable, GeneratedTables } from "./generated-tables";
import type { MetadataContent, TableDefinition } from "./metadata-content";
import { stableId } from "./metadata-id";
import { toAttribute, toOptionSet } from "./standard-columns";
import type { Cascade, ManyToManyMetadata, OptionSetMetadata, RelationshipMetadata } from "./table-metadata";

/** The tables of an organisation with the Sales application and nothing else, from the generated facts beside this file. */
export function readStandardTables(): MetadataContent {
  const text = readFileSync(join(__dirname, "standard-tables.generated.json"), "utf8");
  const generated = JSON.parse(text) as GeneratedTables;
  return {
    tables: generated.tables.map(toTable),
    relationships: generated.tables.flatMap((table) =>
      table.relationships.map((relationship) => toRelationship(table, relationship)),
    ),
    manyToMany: generated.manyToMany.map(toManyToMany),
    globalOptionSets: globalOptionSets(generated),
  };
}

function toTable(table: GeneratedTable): TableDefinition {
  return {
    metadataId: table.metadataId ?? stableId("table", table.name),
    logicalName: table.name,
    schemaName: table.schemaName,
    entitySetName: table.setName,
    objectTypeCode: table.code,
    displayName: table.label,
    displayCollectionName: table.plural,
    description: "",
    primaryIdAttribute: table.primaryId,
    primaryNameAttribute: table.primaryName,
    ownership: table.ownership,
    isCustom: false,
    isManaged: true,
    changeTracking: table.changeTracking ?? false,
    attributes: table.columns.map((column) => toAttribute(table.name, column)),
    keys: (table.keys ?? []).map(({ schemaName, columns }) => ({
      metadataId: stableId("key", table.name, schemaName),
      schemaName,
      logicalName: schemaName.toLowerCase(),
      displayName: schemaName,
      attributes: columns,
      indexStatus: "Active",
    })),
    ...(table.baseType === undefined ? {} : { baseType: table.baseType }),
    ...(table.isIntersect === undefined ? {} : { isIntersect: table.isIntersect }),
  };
}

/** The partner is the collection's name on the other side and, in stock relationships, the schema name. */
function toRelationship(table: GeneratedTable, relationship: GeneratedRelationship): RelationshipMetadata {
  return {
    metadataId: stableId("relationship", relationship.partner),
    schemaName: relationship.partner,
    referencedEntity: relationship.to,
    referencedAttribute: relationship.toColumn,
    referencingEntity: table.name,
    referencingAttribute: relationship.column,
    referencingNavigationProperty: relationship.navigation,
    referencedNavigationProperty: relationship.partner,
    cascadeDelete: relationship.onDelete ?? usualCascade(relationship),
    cascadeAssign: relationship.onDelete === "Cascade" ? "Cascade" : "NoCascade",
    isCustom: false,
  };
}

function usualCascade({ to, column }: GeneratedRelationship): Cascade {
  if (to === "owner" || to === "systemuser" || to === "team" || to === "organization") return "NoCascade";
  if (to === "transactioncurrency" || column === "owningbusinessunit") return "Restrict";
  return "RemoveLink";
}

function toManyToMany({ schemaName, intersect, from, to }: GeneratedManyToMany): ManyToManyMetadata {
  return {
    metadataId: stableId("relationship", schemaName),
    schemaName,
    intersectEntity: intersect,
    entity1: from[0],
    entity1IntersectAttribute: from[1],
    entity1NavigationProperty: schemaName,
    entity2: to[0],
    entity2IntersectAttribute: to[1],
    entity2NavigationProperty: schemaName,
  };
}

function globalOptionSets({ tables }: GeneratedTables): readonly OptionSetMetadata[] {
  const sets = tables.flatMap((table) =>
    table.columns.filter(({ choice }) => choice !== undefined).map((column) => toOptionSet(table.name, column)),
  );
  return [...new Map(sets.map((set) => [set.name, set])).values()];
}
