import type { GeneratedColumn, GeneratedOption, GeneratedType } from "./generated-tables";
import { stableId } from "./metadata-id";
import { ranges } from "./number-ranges";
import type { AttributeBase, AttributeMetadata, OptionMetadata, OptionSetMetadata } from "./table-metadata";

/** Text whose length no source tells. */
const unknownLength = 4000;

/** A generated column with everything the rules add. */
export function toAttribute(table: string, column: GeneratedColumn): AttributeMetadata {
  const base: AttributeBase = {
    metadataId: stableId("attribute", table, column.name),
    logicalName: column.name,
    schemaName: column.schemaName,
    displayName: column.label,
    description: "",
    required: column.required ?? "None",
    isCustom: false,
    isSecured: false,
    canCreate: column.write !== "none",
    canUpdate: column.write === undefined,
    canRead: true,
    solution: null,
  };
  return converters[column.type](base, column, table);
}

type Converter = (base: AttributeBase, column: GeneratedColumn, table: string) => AttributeMetadata;

const converters: Readonly<Record<GeneratedType, Converter>> = {
  String: (base, column) => toText(base, "String", column),
  Memo: (base, column) => toText(base, "Memo", column),
  Integer: (base, column) => ({ ...base, type: "Integer", ...ranges.Integer, ...given(column, "min", "max") }),
  Decimal: (base, column) => toNumber(base, "Decimal", column),
  Double: (base, column) => toNumber(base, "Double", column),
  Money: (base, column) => toNumber(base, "Money", column),
  Boolean: toYesNo,
  DateTime: toDateTime,
  Picklist: (base, column, table) => toChoice(base, "Picklist", table, column),
  MultiSelectPicklist: (base, column, table) => toChoice(base, "MultiSelectPicklist", table, column),
  State: (base, column, table) => toChoice(base, "State", table, column),
  Status: (base, column, table) => toChoice(base, "Status", table, column),
  Lookup: (base, column) => ({ ...base, type: "Lookup", targets: column.targets ?? [] }),
  Customer: (base, column) => ({ ...base, type: "Customer", targets: column.targets ?? [] }),
  Owner: (base, column) => ({ ...base, type: "Owner", targets: column.targets ?? [] }),
  Uniqueidentifier: (base) => ({ ...base, type: "Uniqueidentifier" }),
  BigInt: (base) => ({ ...base, type: "BigInt" }),
  Binary: (base) => ({ ...base, type: "Binary" }),
  EntityName: (base) => ({ ...base, type: "EntityName" }),
  ManagedProperty: (base) => ({ ...base, type: "ManagedProperty" }),
};

function toText(base: AttributeBase, type: "String" | "Memo", column: GeneratedColumn): AttributeMetadata {
  const maxLength = column.length ?? unknownLength;
  return type === "Memo" ? { ...base, type, maxLength } : { ...base, type, maxLength, format: column.format ?? "Text" };
}

function toYesNo(base: AttributeBase, column: GeneratedColumn): AttributeMetadata {
  return {
    ...base,
    type: "Boolean",
    defaultValue: column.default === true,
    trueLabel: column.trueLabel ?? "Yes",
    falseLabel: column.falseLabel ?? "No",
  };
}

function toDateTime(base: AttributeBase, column: GeneratedColumn): AttributeMetadata {
  return {
    ...base,
    type: "DateTime",
    format: column.dateOnly === true ? "DateOnly" : "DateAndTime",
    behavior: column.behavior ?? "UserLocal",
  };
}

function toNumber(
  base: AttributeBase,
  type: "Decimal" | "Double" | "Money",
  column: GeneratedColumn,
): AttributeMetadata {
  const baseOf = type === "Money" && column.name.endsWith("_base") ? column.name.slice(0, -"_base".length) : undefined;
  return {
    ...base,
    type,
    ...ranges[type],
    ...given(column, "min", "max", "precision"),
    ...(baseOf === undefined ? {} : { baseOf, precision: 4 }),
  };
}

function toChoice(
  base: AttributeBase,
  type: "Picklist" | "MultiSelectPicklist" | "State" | "Status",
  table: string,
  column: GeneratedColumn,
): AttributeMetadata {
  const first = column.options?.[0]?.value ?? null;
  const isStateOrStatus = type === "State" || type === "Status";
  const defaultValue = typeof column.default === "number" ? column.default : isStateOrStatus ? first : null;
  return { ...base, type, optionSet: toOptionSet(table, column), defaultValue };
}

export function toOptionSet(table: string, column: GeneratedColumn): OptionSetMetadata {
  const name = column.choice ?? `${table}_${column.name}`;
  return {
    metadataId: stableId("optionset", name),
    name,
    isGlobal: column.choice !== undefined,
    options: (column.options ?? []).map(toOption),
  };
}

function toOption(option: GeneratedOption): OptionMetadata {
  return { ...option, labels: { 1033: option.label } };
}

function given<Key extends "min" | "max" | "precision">(
  column: GeneratedColumn,
  ...keys: readonly Key[]
): Partial<Record<Key, number>> {
  const entries = keys.map((key) => [key, column[key]] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Record<Key, number>>;
}
