import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedOption } from "../../sandbox/dataverse/metadata/generated-tables";

/** What a `RetrieveMetadataChanges` answer of the real organisation says of one column. */
export interface AnsweredColumn {
  readonly schemaName: string;
  readonly label: string;
  readonly type: string;
  readonly attributeOf: string | null;
  readonly isLogical: boolean;
  readonly required: string;
  readonly format: string | null;
  readonly behavior: string | null;
  readonly targets: readonly string[];
  readonly options: readonly GeneratedOption[] | null;
  readonly choice: string | null;
  readonly trueLabel: string | null;
  readonly falseLabel: string | null;
}

export interface AnsweredTable {
  readonly metadataId: string;
  readonly columns: ReadonlyMap<string, AnsweredColumn>;
}

interface Label {
  readonly UserLocalizedLabel: { readonly Label: string } | null;
}
interface RawOption {
  readonly Value: number;
  readonly Label: Label;
  readonly DefaultStatus?: number;
  readonly InvariantName?: string;
  readonly State?: number;
}
interface RawAttribute {
  readonly LogicalName: string;
  readonly SchemaName: string;
  readonly DisplayName: Label;
  readonly AttributeType: string;
  readonly AttributeTypeName: { readonly Value: string };
  readonly AttributeOf: string | null;
  readonly IsLogical: boolean;
  readonly RequiredLevel: { readonly Value: string };
  readonly Format?: string | null;
  readonly DateTimeBehavior?: { readonly Value: string } | null;
  readonly Targets?: readonly string[];
  readonly OptionSet?: {
    readonly Name: string;
    readonly IsGlobal: boolean;
    readonly Options?: readonly RawOption[];
    readonly TrueOption?: RawOption;
    readonly FalseOption?: RawOption;
  } | null;
}
interface RawAnswer {
  readonly EntityMetadata: readonly { readonly MetadataId: string; readonly Attributes: readonly RawAttribute[] }[];
}

/** Reads `{table}-metadata.json` of the source package. */
export function readMetadataAnswer(folder: string, table: string): AnsweredTable {
  const answer = JSON.parse(readFileSync(join(folder, `${table}-metadata.json`), "utf8")) as RawAnswer;
  const entity = answer.EntityMetadata[0];
  if (entity === undefined) throw new Error(`${table}-metadata.json describes no table.`);
  return {
    metadataId: entity.MetadataId,
    columns: new Map(entity.Attributes.map((attribute) => [attribute.LogicalName, toColumn(attribute)])),
  };
}

function toColumn(raw: RawAttribute): AnsweredColumn {
  const set = raw.OptionSet ?? null;
  return {
    schemaName: raw.SchemaName,
    label: textOf(raw.DisplayName),
    type: raw.AttributeType === "Virtual" ? raw.AttributeTypeName.Value.replace(/Type$/, "") : raw.AttributeType,
    attributeOf: raw.AttributeOf,
    isLogical: raw.IsLogical,
    required: raw.RequiredLevel.Value,
    format: raw.Format ?? null,
    behavior: raw.DateTimeBehavior?.Value ?? null,
    targets: raw.Targets ?? [],
    options: set?.Options?.map(toOption) ?? null,
    choice: set?.IsGlobal === true ? set.Name : null,
    trueLabel: set?.TrueOption === undefined ? null : textOf(set.TrueOption.Label),
    falseLabel: set?.FalseOption === undefined ? null : textOf(set.FalseOption.Label),
  };
}

function toOption(raw: RawOption): GeneratedOption {
  return {
    value: raw.Value,
    label: textOf(raw.Label),
    ...(raw.State === undefined ? {} : { state: raw.State }),
    ...(raw.DefaultStatus === undefined ? {} : { defaultStatus: raw.DefaultStatus }),
    ...(raw.InvariantName === undefined ? {} : { invariantName: raw.InvariantName }),
  };
}

function textOf(label: Label): string {
  return label.UserLocalizedLabel?.Label ?? "";
}
