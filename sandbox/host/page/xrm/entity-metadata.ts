import type { Column, Table } from "../metadata/table";
import { optionsOf } from "../values/format-value";
import { makeCollection } from "./collection";

const attributeTypeCodes: Readonly<Record<string, number>> = {
  Boolean: 0,
  Customer: 1,
  DateTime: 2,
  Decimal: 3,
  Double: 4,
  Integer: 5,
  Lookup: 6,
  Memo: 7,
  Money: 8,
  Owner: 9,
  PartyList: 10,
  Picklist: 11,
  State: 12,
  Status: 13,
  String: 14,
  Uniqueidentifier: 15,
  Virtual: 17,
  BigInt: 18,
  ManagedProperty: 19,
  EntityName: 20,
};

/** What `Xrm.Utility.getEntityMetadata` resolves with; columns only those that were asked for. */
export function toEntityMetadata(table: Table, columnNames: readonly string[]) {
  const columns = columnNames.flatMap((name) => table.columns.get(name.toLowerCase()) ?? []);
  const attributes = columns.map((column) => toAttributeMetadata(table, column));
  const collection = makeCollection(
    () => attributes,
    (attribute) => attribute.LogicalName,
  );
  const byName = Object.fromEntries(attributes.map((attribute) => [attribute.LogicalName, attribute]));
  return {
    Attributes: { ...byName, ...collection },
    DisplayCollectionName: table.pluralName,
    DisplayName: table.displayName,
    EntitySetName: table.entitySetName,
    IsCustomEntity: table.isCustom,
    LogicalCollectionName: table.entitySetName,
    LogicalName: table.logicalName,
    ObjectTypeCode: table.objectTypeCode,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName ?? "",
    SchemaName: table.schemaName,
  };
}

function toAttributeMetadata(table: Table, column: Column) {
  const options = optionsOf(column).map((option) => ({ text: option.label, value: option.value }));
  return {
    LogicalName: column.logicalName,
    SchemaName: column.schemaName,
    DisplayName: column.displayName,
    AttributeType: attributeTypeCodes[column.attributeType] ?? attributeTypeCodes["Virtual"],
    EntityLogicalName: table.logicalName,
    OptionSet: Object.fromEntries(options.map((option) => [option.value, option])),
    ...(column.type === "lookup" ? { Targets: [...column.targets] } : {}),
  };
}
