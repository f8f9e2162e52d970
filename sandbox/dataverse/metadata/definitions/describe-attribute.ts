import type { AttributeMetadata, TableMetadata } from "../table-metadata";
import { withAllProperties, type Definition, type DescribeContext } from "./definition";
import { describeOptionSet, describeYesNo } from "./describe-option-set";
import { managedProperty, toLabel } from "./labels";

/** How each kind of column is called: its type in the schema, its `AttributeType`, and the value of `AttributeTypeName`. */
const typeNames: Readonly<Record<AttributeMetadata["type"], readonly [type: string, code: string, name: string]>> = {
  BigInt: ["BigIntAttributeMetadata", "BigInt", "BigIntType"],
  Binary: ["ImageAttributeMetadata", "Virtual", "ImageType"],
  Boolean: ["BooleanAttributeMetadata", "Boolean", "BooleanType"],
  Customer: ["LookupAttributeMetadata", "Customer", "CustomerType"],
  DateTime: ["DateTimeAttributeMetadata", "DateTime", "DateTimeType"],
  Decimal: ["DecimalAttributeMetadata", "Decimal", "DecimalType"],
  Double: ["DoubleAttributeMetadata", "Double", "DoubleType"],
  EntityName: ["EntityNameAttributeMetadata", "EntityName", "EntityNameType"],
  Integer: ["IntegerAttributeMetadata", "Integer", "IntegerType"],
  Lookup: ["LookupAttributeMetadata", "Lookup", "LookupType"],
  ManagedProperty: ["ManagedPropertyAttributeMetadata", "ManagedProperty", "ManagedPropertyType"],
  Memo: ["MemoAttributeMetadata", "Memo", "MemoType"],
  Money: ["MoneyAttributeMetadata", "Money", "MoneyType"],
  MultiSelectPicklist: ["MultiSelectPicklistAttributeMetadata", "Virtual", "MultiSelectPicklistType"],
  Owner: ["LookupAttributeMetadata", "Owner", "OwnerType"],
  Picklist: ["PicklistAttributeMetadata", "Picklist", "PicklistType"],
  State: ["StateAttributeMetadata", "State", "StateType"],
  Status: ["StatusAttributeMetadata", "Status", "StatusType"],
  String: ["StringAttributeMetadata", "String", "StringType"],
  Uniqueidentifier: ["AttributeMetadata", "Uniqueidentifier", "UniqueidentifierType"],
  Virtual: ["AttributeMetadata", "Virtual", "VirtualType"],
};

/** The kinds that can be calculated or rolled up; all others have no source. */
const calculable: ReadonlySet<AttributeMetadata["type"]> = new Set([
  "Boolean",
  "DateTime",
  "Decimal",
  "Integer",
  "Money",
  "MultiSelectPicklist",
  "Picklist",
  "String",
]);

/** Columns that are there, but not in the table they are read from. */
const logicalColumns = new Set(["owninguser", "owningteam"]);

/** A column: the definition of its kind, with the options it may have. */
export function describeAttribute(
  context: DescribeContext,
  table: TableMetadata,
  attribute: AttributeMetadata,
): Definition {
  const [type, code, name] = typeNames[attribute.type];
  return {
    type,
    properties: withAllProperties(context.types, type, {
      ...commonProperties(context, table, attribute),
      AttributeType: code,
      AttributeTypeName: { Value: name },
      ...ownProperties(attribute),
    }),
    navigations: optionSets(context, table, attribute),
  };
}

function commonProperties(
  { language }: DescribeContext,
  table: TableMetadata,
  attribute: AttributeMetadata,
): Readonly<Record<string, unknown>> {
  const { logicalName, isCustom } = attribute;
  const isStored = attribute.attributeOf === undefined;
  const canBeSecured = isCustom && isStored;
  return {
    MetadataId: attribute.metadataId,
    AttributeOf: attribute.attributeOf ?? null,
    ColumnNumber: [...table.attributes.keys()].indexOf(logicalName) + 1,
    Description: toLabel(attribute.description, undefined, language),
    DisplayName: toLabel(attribute.displayName, attribute.displayNames, language),
    IntroducedVersion: "1.0.0.0",
    EntityLogicalName: table.logicalName,
    IsCustomAttribute: isCustom,
    IsPrimaryId: logicalName === table.primaryIdAttribute,
    IsPrimaryName: logicalName === table.primaryNameAttribute,
    IsValidODataAttribute: isStored,
    IsValidForCreate: attribute.canCreate,
    IsValidForRead: attribute.canRead,
    IsValidForUpdate: attribute.canUpdate,
    IsValidForForm: isStored,
    IsValidForGrid: isStored,
    IsRequiredForForm: attribute.required !== "None" && logicalName === table.primaryNameAttribute,
    IsValidForAdvancedFind: managedProperty("canmodifysearchsettings", isStored),
    CanBeSecuredForRead: canBeSecured,
    CanBeSecuredForCreate: canBeSecured,
    CanBeSecuredForUpdate: canBeSecured,
    IsSecured: attribute.isSecured,
    IsFilterable: isStored,
    IsRetrievable: isStored,
    IsSearchable: logicalName === table.primaryNameAttribute,
    IsLogical: !isStored || logicalColumns.has(logicalName),
    IsManaged: true,
    IsCustomizable: managedProperty("iscustomizable", true),
    LogicalName: logicalName,
    SchemaName: attribute.schemaName,
    RequiredLevel: {
      Value: attribute.required,
      CanBeChanged: attribute.required !== "SystemRequired",
      ManagedPropertyLogicalName: "canmodifyrequirementlevelsettings",
    },
    SourceType: calculable.has(attribute.type) ? 0 : null,
  };
}

/** What only the kind of the column has. */
function ownProperties(attribute: AttributeMetadata): Readonly<Record<string, unknown>> {
  if ("maxLength" in attribute) return textProperties(attribute);
  if ("min" in attribute) return numberProperties(attribute);
  if ("targets" in attribute) return { Targets: attribute.targets, Format: "None" };
  if ("optionSet" in attribute) return { DefaultFormValue: attribute.defaultValue ?? -1 };
  if (attribute.type === "Boolean") return { DefaultValue: attribute.defaultValue };
  if (attribute.type === "DateTime") {
    return { Format: attribute.format, DateTimeBehavior: { Value: attribute.behavior }, ImeMode: "Inactive" };
  }
  return attribute.type === "BigInt" ? { MinValue: Number.MIN_SAFE_INTEGER, MaxValue: Number.MAX_SAFE_INTEGER } : {};
}

function textProperties(
  attribute: Extract<AttributeMetadata, { maxLength: number }>,
): Readonly<Record<string, unknown>> {
  const format = attribute.type === "String" ? attribute.format : "TextArea";
  return {
    MaxLength: attribute.maxLength,
    DatabaseLength: attribute.maxLength * 2,
    Format: format,
    FormatName: { Value: format },
    ImeMode: "Auto",
  };
}

function numberProperties(attribute: Extract<AttributeMetadata, { min: number }>): Readonly<Record<string, unknown>> {
  const range = { MinValue: attribute.min, MaxValue: attribute.max };
  if (attribute.type === "Integer") return { ...range, Format: "None" };
  return {
    ...range,
    Precision: attribute.precision,
    PrecisionSource: attribute.type === "Money" ? 2 : null,
    CalculationOf: attribute.baseOf ?? null,
    IsBaseCurrency: attribute.baseOf !== undefined,
    ImeMode: "Disabled",
  };
}

function optionSets(
  context: DescribeContext,
  table: TableMetadata,
  attribute: AttributeMetadata,
): Definition["navigations"] {
  if (attribute.type === "Boolean") {
    return { OptionSet: () => describeYesNo(context, table.logicalName, attribute), GlobalOptionSet: () => null };
  }
  if (!("optionSet" in attribute)) return {};
  const type = attribute.type === "State" || attribute.type === "Status" ? attribute.type : "Picklist";
  const describe = (): Definition => describeOptionSet(context, attribute.optionSet, type, attribute.displayName);
  return { OptionSet: describe, GlobalOptionSet: () => (attribute.optionSet.isGlobal ? describe() : null) };
}
