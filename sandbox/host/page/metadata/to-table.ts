import type { EntityAnswer, ManyToManyAnswer, OneToManyAnswer } from "./metadata-answer";
import { readLabel, toColumn } from "./to-column";
import type { ManyToMany, OneToMany, Table } from "./table";

export function toTable(entity: EntityAnswer): Table {
  const columns = (entity.Attributes ?? []).map(toColumn);
  return {
    logicalName: entity.LogicalName,
    schemaName: entity.SchemaName,
    entitySetName: entity.EntitySetName,
    objectTypeCode: entity.ObjectTypeCode ?? 0,
    displayName: readLabel(entity.DisplayName) || entity.SchemaName,
    pluralName: readLabel(entity.DisplayCollectionName) || readLabel(entity.DisplayName) || entity.SchemaName,
    primaryId: entity.PrimaryIdAttribute,
    primaryName: entity.PrimaryNameAttribute ?? undefined,
    isCustom: entity.IsCustomEntity ?? false,
    isUserOwned: (entity.OwnershipType ?? "").includes("User"),
    columns: new Map(columns.map((column) => [column.logicalName, column])),
    manyToOne: (entity.ManyToOneRelationships ?? []).map(toOneToMany),
    oneToMany: (entity.OneToManyRelationships ?? []).map(toOneToMany),
    manyToMany: (entity.ManyToManyRelationships ?? []).map(toManyToMany),
    privileges: new Map((entity.Privileges ?? []).map(({ PrivilegeType, Name }) => [PrivilegeType, Name])),
  };
}

function toOneToMany(relationship: OneToManyAnswer): OneToMany {
  return {
    name: relationship.SchemaName,
    referencedTable: relationship.ReferencedEntity,
    referencedColumn: relationship.ReferencedAttribute,
    referencingTable: relationship.ReferencingEntity,
    referencingColumn: relationship.ReferencingAttribute,
    lookupProperty: relationship.ReferencingEntityNavigationPropertyName ?? relationship.ReferencingAttribute,
  };
}

function toManyToMany(relationship: ManyToManyAnswer): ManyToMany {
  return {
    name: relationship.SchemaName,
    intersectTable: relationship.IntersectEntityName,
    table1: relationship.Entity1LogicalName,
    table1Column: relationship.Entity1IntersectAttribute,
    table2: relationship.Entity2LogicalName,
    table2Column: relationship.Entity2IntersectAttribute,
    property1: relationship.Entity1NavigationPropertyName ?? relationship.SchemaName,
    property2: relationship.Entity2NavigationPropertyName ?? relationship.SchemaName,
  };
}
