import { stableId } from "../../metadata/metadata-id";
import { ranges } from "../../metadata/number-ranges";
import type { AttributeBase, AttributeMetadata, OptionSetMetadata } from "../../metadata/table-metadata";
import { labelIn, readLabels } from "../package/labels";
import { attribute, child, isYes, textOf, type Element } from "../package/xml";
import { readChoice } from "./read-choice";
import type { ColumnComponent } from "./table-component";

/** What reading a column needs to know beside its element. */
export interface ColumnContext {
  readonly table: string;
  readonly solution: string;
  readonly language: number;
  readonly globalChoices: ReadonlyMap<string, OptionSetMetadata>;
}

/** Reads an `<attribute>` of a table, as exports of 9.2 write it. */
export function readColumn(element: Element, context: ColumnContext): ColumnComponent {
  const schemaName = attribute(element, "PhysicalName") ?? textOf(element, "Name") ?? "";
  const logicalName = textOf(element, "LogicalName") ?? schemaName.toLowerCase();
  const typeName = (textOf(element, "Type") ?? "").toLowerCase();
  const base = toBase(element, context, schemaName, logicalName);
  return {
    logicalName,
    typeName,
    isCustom: base.isCustom,
    isPrimaryName: (textOf(element, "DisplayMask") ?? "").split("|").includes("PrimaryName"),
    globalChoice: textOf(element, "OptionSetName"),
    attribute: converters[typeName]?.(base, element, context) ?? null,
  };
}

const requiredLevels: Readonly<Record<string, AttributeBase["required"]>> = {
  none: "None",
  recommended: "Recommended",
  required: "ApplicationRequired",
  systemrequired: "SystemRequired",
};

function toBase(element: Element, context: ColumnContext, schemaName: string, logicalName: string): AttributeBase {
  const names = readLabels(element, "displaynames");
  return {
    metadataId: stableId("attribute", context.table, logicalName),
    logicalName,
    schemaName,
    displayName: labelIn(names, context.language),
    displayNames: names,
    description: labelIn(readLabels(element, "Descriptions"), context.language),
    required: requiredLevels[textOf(element, "RequiredLevel") ?? "none"] ?? "None",
    isCustom: textOf(element, "IsCustomField") !== "0",
    isSecured: isYes(textOf(element, "IsSecured")),
    canCreate: textOf(element, "ValidForCreateApi") !== "0",
    canUpdate: textOf(element, "ValidForUpdateApi") !== "0",
    canRead: textOf(element, "ValidForReadApi") !== "0",
    solution: context.solution,
  };
}

type Converter = (base: AttributeBase, element: Element, context: ColumnContext) => AttributeMetadata;

const converters: Readonly<Record<string, Converter | undefined>> = {
  nvarchar: (base, element) => ({
    ...base,
    type: "String",
    maxLength: numberOf(element, "MaxLength") ?? Math.floor((numberOf(element, "Length") ?? 200) / 2),
    format: textFormats[(textOf(element, "Format") ?? "text").toLowerCase()] ?? "Text",
  }),
  ntext: (base, element) => ({ ...base, type: "Memo", maxLength: numberOf(element, "MaxLength") ?? 2000 }),
  int: (base, element) => ({ ...base, type: "Integer", ...rangeOf(element, "Integer") }),
  bigint: (base) => ({ ...base, type: "BigInt" }),
  decimal: (base, element) => toNumber(base, "Decimal", element),
  float: (base, element) => toNumber(base, "Double", element),
  money: (base, element) => toNumber(base, "Money", element),
  bit: toYesNo,
  datetime: (base, element) => ({
    ...base,
    type: "DateTime",
    format: textOf(element, "Format") === "date" ? "DateOnly" : "DateAndTime",
    behavior: behaviors[textOf(element, "Behavior") ?? "1"] ?? "UserLocal",
  }),
  picklist: (base, element, context) => toChoice(base, "Picklist", element, context),
  multiselectpicklist: (base, element, context) => toChoice(base, "MultiSelectPicklist", element, context),
  state: (base, element, context) => toChoice(base, "State", element, context),
  status: (base, element, context) => toChoice(base, "Status", element, context),
  lookup: (base) => ({ ...base, type: "Lookup", targets: [] }),
  customer: (base) => ({ ...base, type: "Customer", targets: ["account", "contact"] }),
  owner: (base) => ({ ...base, type: "Owner", targets: ["systemuser", "team"] }),
  primarykey: (base) => ({ ...base, type: "Uniqueidentifier" }),
  uniqueidentifier: (base) => ({ ...base, type: "Uniqueidentifier" }),
  image: (base) => ({ ...base, type: "Binary" }),
  file: (base) => ({ ...base, type: "Binary" }),
  entityname: (base) => ({ ...base, type: "EntityName" }),
  managedproperty: (base) => ({ ...base, type: "ManagedProperty" }),
  partylist: (base) => ({ ...base, type: "Virtual" }),
  virtual: (base) => ({ ...base, type: "Virtual" }),
};

const textFormats: Readonly<Record<string, string>> = {
  text: "Text",
  textarea: "TextArea",
  email: "Email",
  url: "Url",
  phone: "Phone",
  tickersymbol: "TickerSymbol",
};

const behaviors = { "1": "UserLocal", "2": "DateOnly", "3": "TimeZoneIndependent" } as Readonly<
  Record<string, "UserLocal" | "DateOnly" | "TimeZoneIndependent">
>;

function numberOf(element: Element, name: string): number | undefined {
  const text = textOf(element, name);
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function rangeOf(element: Element, type: keyof typeof ranges): { readonly min: number; readonly max: number } {
  return {
    min: numberOf(element, "MinValue") ?? ranges[type].min,
    max: numberOf(element, "MaxValue") ?? ranges[type].max,
  };
}

function toNumber(base: AttributeBase, type: "Decimal" | "Double" | "Money", element: Element): AttributeMetadata {
  const calculationOf = textOf(element, "CalculationOf");
  return {
    ...base,
    type,
    ...rangeOf(element, type),
    precision: numberOf(element, "Accuracy") ?? ranges[type].precision,
    ...(calculationOf === null ? {} : { baseOf: calculationOf.toLowerCase() }),
  };
}

function toYesNo(base: AttributeBase, element: Element, context: ColumnContext): AttributeMetadata {
  const set = child(element, "optionset");
  const options = set === null ? [] : readChoice(set, "", false, context.language).options;
  return {
    ...base,
    type: "Boolean",
    defaultValue: textOf(element, "AppDefaultValue") === "1",
    trueLabel: options.find(({ value }) => value === 1)?.label ?? "Yes",
    falseLabel: options.find(({ value }) => value === 0)?.label ?? "No",
  };
}

function toChoice(
  base: AttributeBase,
  type: "Picklist" | "MultiSelectPicklist" | "State" | "Status",
  element: Element,
  context: ColumnContext,
): AttributeMetadata {
  const own = child(element, "optionset");
  const name = `${context.table}_${base.logicalName}`;
  const shared = context.globalChoices.get(textOf(element, "OptionSetName") ?? "");
  const empty = { metadataId: stableId("optionset", name), name, isGlobal: false, options: [] };
  const optionSet =
    own === null ? (shared ?? empty) : readChoice(own, attribute(own, "Name") ?? name, false, context.language);
  const given = numberOf(element, "AppDefaultValue");
  return { ...base, type, optionSet, defaultValue: given === undefined || given === -1 ? null : given };
}
