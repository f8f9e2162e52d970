import type { AttributeMetadata } from "../table-metadata";

const edmTypes: Readonly<Record<AttributeMetadata["type"], string>> = {
  BigInt: "Edm.Int64",
  Binary: "Edm.Binary",
  Boolean: "Edm.Boolean",
  Customer: "Edm.Guid",
  DateTime: "Edm.DateTimeOffset",
  Decimal: "Edm.Decimal",
  Double: "Edm.Double",
  EntityName: "Edm.String",
  Integer: "Edm.Int32",
  Lookup: "Edm.Guid",
  ManagedProperty: "mscrm.BooleanManagedProperty",
  Memo: "Edm.String",
  Money: "Edm.Decimal",
  MultiSelectPicklist: "Edm.String",
  Owner: "Edm.Guid",
  Picklist: "Edm.Int32",
  State: "Edm.Int32",
  Status: "Edm.Int32",
  String: "Edm.String",
  Uniqueidentifier: "Edm.Guid",
  Virtual: "Edm.String",
};

/** The CSDL type of a column's property. Only dates whose behaviour is date-only have no time. */
export function edmTypeOf(attribute: AttributeMetadata): string {
  return attribute.type === "DateTime" && attribute.behavior === "DateOnly" ? "Edm.Date" : edmTypes[attribute.type];
}

/** The property of a column: lookups are `_name_value`. Null for columns that are no property. */
export function propertyName(attribute: AttributeMetadata): string | null {
  if (attribute.attributeOf !== undefined || attribute.type === "Virtual") return null;
  return "targets" in attribute ? `_${attribute.logicalName}_value` : attribute.logicalName;
}

/** Facets that go with a type, as the service writes them: texts are not Unicode, decimals of any scale. */
export function facetsOf(edmType: string): Readonly<Record<string, string>> {
  if (/^(Collection\()?Edm\.String\)?$/.test(edmType)) return { Unicode: "false" };
  return /^(Collection\()?Edm\.Decimal\)?$/.test(edmType) ? { Scale: "Variable" } : {};
}
