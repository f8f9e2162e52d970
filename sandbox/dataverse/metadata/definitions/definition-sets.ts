import { stableId } from "../metadata-id";
import { withAllProperties, type Definition, type DescribeContext } from "./definition";
import { describeOptionSet } from "./describe-option-set";
import { describeManyToMany, describeOneToMany } from "./describe-relationship";
import { describeTable } from "./describe-table";
import { toLabel } from "./labels";

/** One of the sets an address of metadata begins with. */
export interface DefinitionSet {
  /** The type its members share. */
  readonly type: string;
  readonly members: (context: DescribeContext) => readonly Definition[];
  /** Those that can have a key, where they are found without describing all others. */
  readonly withKey?: (context: DescribeContext, property: string, value: string) => readonly Definition[];
}

/** By the name in the address. (learn.microsoft.com, webapi/use-web-api-metadata) */
export const definitionSets: Readonly<Record<string, DefinitionSet | undefined>> = {
  EntityDefinitions: {
    type: "EntityMetadata",
    members: (context) => context.catalog.tables().map((table) => describeTable(context, table)),
    withKey: tablesWithKey,
  },
  RelationshipDefinitions: { type: "RelationshipMetadataBase", members: relationships },
  GlobalOptionSetDefinitions: {
    type: "OptionSetMetadataBase",
    members: (context) => context.catalog.globalOptionSets().map((set) => describeOptionSet(context, set, "Picklist")),
  },
  ManagedPropertyDefinitions: { type: "ManagedPropertyMetadata", members: managedProperties },
};

function tablesWithKey(context: DescribeContext, property: string, value: string): readonly Definition[] {
  const { catalog } = context;
  const found =
    property === "LogicalName"
      ? [catalog.table(value)].filter((table) => table !== undefined)
      : catalog.tables().filter(({ metadataId }) => property !== "MetadataId" || metadataId === value);
  return found.map((table) => describeTable(context, table));
}

function relationships(context: DescribeContext): readonly Definition[] {
  const tables = context.catalog.tables();
  const manyToMany = new Map(tables.flatMap((table) => table.manyToMany.map((each) => [each.schemaName, each])));
  return [
    ...tables.flatMap((table) => table.manyToOne.map((each) => describeOneToMany(context, each))),
    ...[...manyToMany.values()].map((each) => describeManyToMany(context, each)),
  ];
}

const managedPropertyNames: readonly [logicalName: string, component: string][] = [
  ["iscustomizable", "Entity"],
  ["isrenameable", "Entity"],
  ["cancreateattributes", "Entity"],
  ["cancreateforms", "Entity"],
  ["cancreateviews", "Entity"],
  ["canmodifyadditionalsettings", "Attribute"],
  ["canmodifyrequirementlevelsettings", "Attribute"],
  ["canmodifysearchsettings", "Attribute"],
];

function managedProperties({ types, language }: DescribeContext): readonly Definition[] {
  return managedPropertyNames.map(([logicalName, component]) => ({
    type: "ManagedPropertyMetadata",
    properties: withAllProperties(types, "ManagedPropertyMetadata", {
      MetadataId: stableId("managedproperty", logicalName),
      LogicalName: logicalName,
      DisplayName: toLabel(logicalName, undefined, language),
      ManagedPropertyType: "CustomEvaluator",
      Operation: "Update",
      EvaluationPriority: "Normal",
      EnablesEntityName: component.toLowerCase(),
      IntroducedVersion: "5.0.0.0",
    }),
    navigations: {},
  }));
}
