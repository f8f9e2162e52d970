import { privilegesOf } from "../../security/privileges";
import type { KeyMetadata, TableMetadata } from "../table-metadata";
import { isView } from "../table-views";
import { withAllProperties, type Definition, type DescribeContext } from "./definition";
import { describeAttribute } from "./describe-attribute";
import { describeManyToMany, describeOneToMany } from "./describe-relationship";
import { managedProperty, toLabel } from "./labels";

/** A table: `EntityMetadata`, leading to its columns, keys and relationships. */
export function describeTable(context: DescribeContext, table: TableMetadata): Definition {
  return {
    type: "EntityMetadata",
    properties: withAllProperties(context.types, "EntityMetadata", tableProperties(context, table)),
    navigations: {
      Attributes: () => [...table.attributes.values()].map((attribute) => describeAttribute(context, table, attribute)),
      Keys: () => table.keys.map((key) => describeKey(context, table, key)),
      ManyToOneRelationships: () => table.manyToOne.map((each) => describeOneToMany(context, each)),
      OneToManyRelationships: () => table.oneToMany.map((each) => describeOneToMany(context, each)),
      ManyToManyRelationships: () => table.manyToMany.map((each) => describeManyToMany(context, each)),
    },
  };
}

function tableProperties({ language }: DescribeContext, table: TableMetadata): Readonly<Record<string, unknown>> {
  const isActivity = table.baseType === "activitypointer";
  const pointedAtBy = (name: string): boolean =>
    table.oneToMany.some(({ referencingEntity }) => referencingEntity === name);
  return {
    MetadataId: table.metadataId,
    LogicalName: table.logicalName,
    SchemaName: table.schemaName,
    EntitySetName: table.entitySetName,
    LogicalCollectionName: table.entitySetName,
    CollectionSchemaName: `${table.schemaName}s`,
    ObjectTypeCode: table.objectTypeCode,
    DisplayName: toLabel(table.displayName, table.displayNames, language),
    DisplayCollectionName: toLabel(table.displayCollectionName, table.displayCollectionNames, language),
    Description: toLabel(table.description, undefined, language),
    OwnershipType: table.ownership,
    PrimaryIdAttribute: table.primaryIdAttribute,
    PrimaryNameAttribute: table.primaryNameAttribute,
    PrimaryImageAttribute: table.attributes.has("entityimage") ? "entityimage" : null,
    ActivityTypeMask: isActivity ? 1 : 0,
    IsActivity: isActivity,
    IsActivityParty: pointedAtBy("activityparty"),
    IsCustomEntity: table.isCustom,
    IsCustomizable: managedProperty("iscustomizable", true),
    IsManaged: table.isManaged,
    IsIntersect: table.isIntersect === true,
    IsLogicalEntity: isView(table.logicalName),
    IsValidForAdvancedFind: table.isIntersect !== true,
    IsOptimisticConcurrencyEnabled: true,
    IsImportable: true,
    IsReadingPaneEnabled: true,
    IsEnabledForCharts: true,
    IsStateModelAware: table.attributes.has("statecode"),
    ChangeTrackingEnabled: table.changeTracking,
    HasNotes: pointedAtBy("annotation"),
    HasActivities: pointedAtBy("task"),
    IntroducedVersion: table.isCustom ? "1.0.0.0" : "5.0.0.0",
    DaysSinceRecordLastModified: 0,
    Privileges: privilegesOf(table).map((privilege) => ({
      CanBeBasic: privilege.depths.includes("Basic"),
      CanBeDeep: privilege.depths.includes("Deep"),
      CanBeGlobal: true,
      CanBeLocal: privilege.depths.includes("Local"),
      CanBeEntityReference: false,
      CanBeParentEntityReference: false,
      Name: privilege.name,
      PrivilegeId: privilege.id,
      PrivilegeType: privilege.right,
    })),
  };
}

function describeKey({ types, language }: DescribeContext, table: TableMetadata, key: KeyMetadata): Definition {
  return {
    type: "EntityKeyMetadata",
    properties: withAllProperties(types, "EntityKeyMetadata", {
      MetadataId: key.metadataId,
      LogicalName: key.logicalName,
      SchemaName: key.schemaName,
      DisplayName: toLabel(key.displayName, undefined, language),
      EntityLogicalName: table.logicalName,
      KeyAttributes: key.attributes,
      IsCustomizable: managedProperty("iscustomizable", true),
      IsManaged: true,
      IntroducedVersion: "1.0.0.0",
      EntityKeyIndexStatus: key.indexStatus,
      AsyncJob: "00000000-0000-0000-0000-000000000000",
    }),
    navigations: {},
  };
}
