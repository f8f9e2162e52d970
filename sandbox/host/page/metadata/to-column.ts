import type { AttributeAnswer, LabelAnswer, OptionAnswer } from "./metadata-answer";
import type { Column, ColumnBase, DateBehavior, LookupType, Option, TextFormat } from "./table";

/** One attribute of the metadata as a column of the page; companions (`createdbyname`) and hidden types become "other". */
export function toColumn(attribute: AttributeAnswer): Column {
  const base = toBase(attribute);
  const isMultiChoice = attribute.AttributeTypeName?.Value === "MultiSelectPicklistType";
  if (isMultiChoice) return { ...base, type: "choices", ...toOptions(attribute) };
  return readers[base.attributeType]?.(base, attribute) ?? { ...base, type: "other" };
}

export function readLabel(label: LabelAnswer | null | undefined): string {
  return label?.UserLocalizedLabel?.Label ?? label?.LocalizedLabels?.[0]?.Label ?? "";
}

function toBase(attribute: AttributeAnswer): ColumnBase {
  return {
    metadataId: attribute.MetadataId ?? "",
    logicalName: attribute.LogicalName,
    schemaName: attribute.SchemaName,
    displayName: readLabel(attribute.DisplayName) || attribute.SchemaName,
    required: toRequired(attribute.RequiredLevel?.Value),
    isSecured: attribute.IsSecured ?? false,
    canCreate: attribute.IsValidForCreate ?? true,
    canUpdate: attribute.IsValidForUpdate ?? true,
    attributeType: attribute.AttributeType ?? "Virtual",
  };
}

function toRequired(level: string | undefined): ColumnBase["required"] {
  if (level === "ApplicationRequired" || level === "SystemRequired") return "required";
  return level === "Recommended" ? "recommended" : "none";
}

type Reader = (base: ColumnBase, attribute: AttributeAnswer) => Column;

const readers: Readonly<Record<string, Reader>> = {
  String: (base, attribute) => ({
    ...base,
    type: "text",
    maxLength: attribute.MaxLength ?? 4000,
    format: toTextFormat(attribute.FormatName?.Value ?? attribute.Format),
  }),
  Memo: (base, attribute) => ({ ...base, type: "memo", maxLength: attribute.MaxLength ?? 2000 }),
  Integer: (base, attribute) => ({
    ...base,
    type: "whole",
    min: attribute.MinValue ?? -2147483648,
    max: attribute.MaxValue ?? 2147483647,
  }),
  BigInt: (base) => ({ ...base, type: "whole", min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  Decimal: (base, attribute) => ({ ...base, type: "decimal", ...toRange(attribute) }),
  Double: (base, attribute) => ({ ...base, type: "double", ...toRange(attribute) }),
  Money: (base, attribute) => ({ ...base, type: "money", ...toRange(attribute) }),
  Boolean: (base, attribute) => ({
    ...base,
    type: "yesNo",
    options: [attribute.OptionSet?.FalseOption, attribute.OptionSet?.TrueOption].flatMap((option, value) =>
      option ? [{ ...toOption(option), value }] : [{ value, label: value === 1 ? "Yes" : "No" }],
    ),
    defaultValue: attribute.DefaultValue ?? false,
  }),
  Picklist: (base, attribute) => ({ ...base, type: "choice", ...toOptions(attribute) }),
  State: (base, attribute) => ({ ...base, type: "state", ...toOptions(attribute) }),
  Status: (base, attribute) => ({ ...base, type: "status", ...toOptions(attribute) }),
  DateTime: (base, attribute) => ({
    ...base,
    type: "dateTime",
    hasTime: attribute.Format !== "DateOnly",
    behavior: toBehavior(attribute.DateTimeBehavior?.Value),
  }),
  Lookup: (base, attribute) => toLookup(base, attribute, "simple"),
  Customer: (base, attribute) => toLookup(base, attribute, "customer"),
  Owner: (base, attribute) => toLookup(base, attribute, "owner"),
  PartyList: (base, attribute) => toLookup(base, attribute, "partyList"),
  Uniqueidentifier: (base) => ({ ...base, type: "id" }),
};

function toLookup(base: ColumnBase, attribute: AttributeAnswer, lookupType: LookupType): Column {
  const usual = lookupType === "owner" ? ["systemuser", "team"] : [];
  const targets = attribute.Targets && attribute.Targets.length > 0 ? attribute.Targets : usual;
  return { ...base, type: "lookup", targets, lookupType };
}

function toRange(attribute: AttributeAnswer): { min: number; max: number; precision: number } {
  return {
    min: attribute.MinValue ?? -922337203685477,
    max: attribute.MaxValue ?? 922337203685477,
    precision: attribute.Precision ?? 2,
  };
}

function toOptions(attribute: AttributeAnswer): { options: readonly Option[]; defaultValue: number | undefined } {
  const chosen = attribute.DefaultFormValue ?? -1;
  return {
    options: (attribute.OptionSet?.Options ?? []).map(toOption),
    defaultValue: chosen === -1 ? undefined : chosen,
  };
}

function toOption(option: OptionAnswer): Option {
  return {
    value: option.Value,
    label: readLabel(option.Label) || String(option.Value),
    color: option.Color ?? undefined,
    state: option.State ?? undefined,
  };
}

const textFormats: Readonly<Record<string, TextFormat>> = {
  email: "email",
  url: "url",
  phone: "phone",
  textarea: "textarea",
};

function toTextFormat(format: string | null | undefined): TextFormat {
  return textFormats[(format ?? "").toLowerCase()] ?? "text";
}

function toBehavior(behavior: string | undefined): DateBehavior {
  if (behavior === "DateOnly") return "dateOnly";
  return behavior === "TimeZoneIndependent" ? "timeZoneIndependent" : "userLocal";
}
