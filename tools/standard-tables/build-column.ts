import type { GeneratedColumn, GeneratedType } from "../../sandbox/dataverse/metadata/generated-tables";
import { choiceFact, columnFact, stateOptions, statusOptions, type ColumnFact } from "./facts";
import type { AnsweredColumn } from "./read-metadata-answers";
import type { Speller } from "./spell-names";

/** What is known of one column before it is put together. */
export interface ColumnSource {
  readonly table: string;
  readonly name: string;
  /** CSDL type; null for a lookup, which the document describes as `_name_value` and navigation properties. */
  readonly edmType: string | null;
  readonly targets: readonly string[];
  readonly hasBase: boolean;
  /** Whether the table has a customer column, of which `accountid` and `contactid` are then derived. */
  readonly hasCustomer: boolean;
  readonly isKey: boolean;
  /** The real organisation's own answer, for the tables it was asked about. */
  readonly answered: AnsweredColumn | undefined;
  /** How a column of the same name is called in those tables. */
  readonly sameName: AnsweredColumn | undefined;
}

const systemWritten = new Set([
  "createdby",
  "createdon",
  "createdonbehalfby",
  "modifiedby",
  "modifiedon",
  "modifiedonbehalfby",
  "owninguser",
  "owningteam",
  "owningbusinessunit",
  "organizationid",
  "versionnumber",
  "slainvokedid",
  "masterid",
  "merged",
]);

/** Puts together what the document, the answers and the facts say of a column. */
export function buildColumn(source: ColumnSource, speller: Speller): GeneratedColumn {
  const fact = columnFact(source.table, source.name);
  const type = typeOf(source, fact);
  const required = fact.required ?? source.answered?.required;
  return {
    name: source.name,
    schemaName: (source.answered ?? source.sameName)?.schemaName ?? speller.toSchemaName(source.name),
    label: labelOf(source, fact, speller),
    type,
    ...(required === undefined || required === "None"
      ? {}
      : { required: required as NonNullable<GeneratedColumn["required"]> }),
    ...writeOf(source, fact),
    ...detailsByType[type]?.(source, fact),
  };
}

function labelOf(source: ColumnSource, fact: ColumnFact, speller: Speller): string {
  const answered = source.answered?.label;
  if (answered !== undefined && answered !== "") return answered;
  if (fact.label !== undefined) return fact.label;
  if (source.name.endsWith("_base")) return `${speller.toLabel(source.name.slice(0, -"_base".length))} (Base)`;
  const elsewhere = source.sameName?.label ?? "";
  return elsewhere === "" || namesATable.test(elsewhere) ? speller.toLabel(source.name.replace(/id$/, "")) : elsewhere;
}

/** "Account Name" fits the account only. */
const namesATable = /^(Yomi )?(Account|Opportunity|Queue) /;

function writeOf(source: ColumnSource, fact: ColumnFact): Pick<GeneratedColumn, "write"> {
  if (fact.write !== undefined) return fact.write === "both" ? {} : { write: fact.write };
  if (source.isKey) return { write: "create" };
  const derivedOfCustomer = source.table === "contact" ? /^(account|parentcontact)id$/ : /^(account|contact)id$/;
  const ofCustomer = source.edmType === null && source.hasCustomer && derivedOfCustomer.test(source.name);
  const derived =
    ofCustomer || (source.answered?.isLogical === true && source.answered.type !== "Image" && !isAddress(source.name));
  return systemWritten.has(source.name) || source.name.endsWith("_base") || derived ? { write: "none" } : {};
}

/** Addresses are kept in a table of their own in the platform and may be written all the same. */
function isAddress(name: string): boolean {
  return /^address\d_/.test(name);
}

function typeOf(source: ColumnSource, fact: ColumnFact): GeneratedType {
  if (fact.type !== undefined) return fact.type;
  const answered = source.answered?.type;
  if (answered === "Image" || answered === "File") return "Binary";
  if (answered !== undefined && answered !== "Virtual") return answered as GeneratedType;
  if (source.edmType === null) return lookupType(source);
  return typeByName(source, fact) ?? typeByEdm(source);
}

function lookupType(source: ColumnSource): GeneratedType {
  if (source.name === "ownerid") return "Owner";
  return [...source.targets].sort().join() === "account,contact" ? "Customer" : "Lookup";
}

function typeByName(source: ColumnSource, fact: ColumnFact): GeneratedType | null {
  if (source.name === "statecode") return "State";
  if (source.name === "statuscode") return "Status";
  if (fact.memo !== undefined && source.edmType === "Edm.String") return "Memo";
  if (source.name === "activitytypecode") return "EntityName";
  return source.edmType === "Edm.Int32" && optionsOf(source) !== null ? "Picklist" : null;
}

const typesByEdm: Readonly<Record<string, GeneratedType>> = {
  "Edm.Guid": "Uniqueidentifier",
  "Edm.Double": "Double",
  "Edm.Int32": "Integer",
  "Edm.Int64": "BigInt",
  "Edm.Boolean": "Boolean",
  "Edm.DateTimeOffset": "DateTime",
  "Edm.Date": "DateTime",
  "Edm.Binary": "Binary",
  "mscrm.BooleanManagedProperty": "ManagedProperty",
};

/** Money is a decimal that comes with its amount in the base currency. */
function typeByEdm(source: ColumnSource): GeneratedType {
  if (source.edmType === "Edm.Decimal") return source.hasBase || source.name.endsWith("_base") ? "Money" : "Decimal";
  return typesByEdm[source.edmType ?? ""] ?? "String";
}

/** A whole number whose name ends in "code" is a choice, but for these. */
const numbersNamedCode =
  /timezonecode|regardingobjecttypecode|^objecttypecode|^record\dobjecttypecode|languagecode|countrycode|formatcode|errorcode/;

function optionsOf(source: ColumnSource): GeneratedColumn["options"] | null {
  if (source.answered?.options !== undefined && source.answered.options !== null) return source.answered.options;
  const fact = choiceFact(source.table, source.name);
  if (fact !== null) return fact;
  if (!source.name.endsWith("code") || numbersNamedCode.test(source.name)) return null;
  return source.sameName?.options ?? [{ value: 1, label: "Default Value" }];
}

type Details = (source: ColumnSource, fact: ColumnFact) => Partial<GeneratedColumn>;

const numberDetails: Details = (_, { min, max, precision }) => optional({ min, max, precision });
const lookupDetails: Details = (source) => ({ targets: source.answered?.targets ?? source.targets });
const choiceDetails: Details = (source) =>
  optional({ options: optionsOf(source) ?? [], choice: source.answered?.choice ?? undefined });

/** What is said of a column beside its type, by type; nothing more for the others. */
const detailsByType: Partial<Record<GeneratedType, Details>> = {
  String: (source, fact) => optional({ length: fact.length, format: fact.format ?? textFormat(source) }),
  Memo: (_, fact) => ({ length: fact.memo ?? 2000 }),
  Integer: numberDetails,
  Decimal: numberDetails,
  Double: numberDetails,
  Money: numberDetails,
  Boolean: (source, fact) =>
    optional({
      trueLabel: fact.trueLabel ?? source.answered?.trueLabel ?? undefined,
      falseLabel: fact.falseLabel ?? source.answered?.falseLabel ?? undefined,
    }),
  DateTime: dateDetails,
  State: (source) => ({ options: source.answered?.options ?? stateOptions(source.table) }),
  Status: (source) => ({ options: source.answered?.options ?? statusOptions(source.table) }),
  Picklist: choiceDetails,
  MultiSelectPicklist: choiceDetails,
  Lookup: lookupDetails,
  Customer: lookupDetails,
  Owner: lookupDetails,
};

function textFormat(source: ColumnSource): string | undefined {
  const format = source.answered?.format;
  return format === null || format === "Text" ? undefined : format;
}

function dateDetails(source: ColumnSource, fact: ColumnFact): Partial<GeneratedColumn> {
  const withoutTime = source.edmType === "Edm.Date";
  const dateOnly = withoutTime || fact.dateOnly === true || source.answered?.format === "DateOnly";
  return optional({
    dateOnly: dateOnly ? (true as const) : undefined,
    behavior: withoutTime ? ("DateOnly" as const) : undefined,
  });
}

/** The object without its undefined values. */
function optional<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
