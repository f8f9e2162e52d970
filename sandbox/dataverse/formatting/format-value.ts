import type { AttributeMetadata, OptionSetMetadata, TableMetadata } from "../metadata/table-metadata";
import type { Value } from "../query/tree/query";
import { typeOf } from "../query/tree/output-column";
import { isLookup } from "../store/physical-table";
import type { SqlValue } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import type { Formats } from "./formats";

/** What formatting a value may need beside it. */
export interface FormatContext {
  readonly context: RequestContext;
  readonly formats: Formats;
  /** The currency of the row the value is in. */
  readonly currencyId: string | null;
  /** The name of what a lookup points to. */
  readonly name: string | null;
}

/**
 * A value as a person reads it, in the user's language, locale and time zone; null where Dataverse has no formatted value, which is text
 * and ids (learn.microsoft.com, webapi/query/select-columns, formatted values).
 */
export function formatValue(value: Value, stored: SqlValue, format: FormatContext): string | null {
  if (stored === null || stored instanceof Uint8Array) return null;
  const attribute = typeOf(value);
  if (value.is === "datePart") return formatDatePart(value, Number(stored));
  return attribute === null ? format.formats.number(Number(stored), 0) : formatColumn(attribute, stored, format);
}

function formatColumn(
  attribute: AttributeMetadata,
  stored: string | number | bigint,
  format: FormatContext,
): string | null {
  const { settings, catalog } = format.context;
  if (isLookup(attribute)) return format.name;
  if (attribute.type === "MultiSelectPicklist") return labelsOf(attribute, String(stored), settings.languageCode);
  if ("optionSet" in attribute) return labelOf(attribute.optionSet, Number(stored), settings.languageCode);
  if (attribute.type === "Boolean") return Number(stored) === 1 ? attribute.trueLabel : attribute.falseLabel;
  if (attribute.type === "DateTime") return format.formats.date(attribute, String(stored));
  if (attribute.type === "EntityName") return tableLabel(catalog.table(String(stored)), settings.languageCode);
  return formatNumericColumn(attribute, Number(stored), format);
}

function tableLabel(table: TableMetadata | undefined, languageCode: number): string | null {
  return table === undefined ? null : (table.displayNames?.[languageCode] ?? table.displayName);
}

function formatNumericColumn(attribute: AttributeMetadata, value: number, format: FormatContext): string | null {
  if (attribute.type === "Money")
    return format.formats.money(value, attribute.baseOf === undefined ? format.currencyId : null);
  if (attribute.type === "Integer" || attribute.type === "BigInt") return format.formats.number(value, 0);
  if (attribute.type === "Decimal" || attribute.type === "Double")
    return format.formats.number(value, attribute.precision);
  return null;
}

/** Days, weeks and months are numbers; fiscal ones have names (learn.microsoft.com, fetchxml/aggregate-data). */
function formatDatePart({ part }: Extract<Value, { is: "datePart" }>, value: number): string {
  if (part === "fiscal-year") return `FY${String(value)}`;
  if (part === "fiscal-period") return `Quarter ${String(value % 10)} FY${String(Math.floor(value / 10))}`;
  return String(value);
}

function labelOf(optionSet: OptionSetMetadata, value: number, languageCode: number): string | null {
  const option = optionSet.options.find((candidate) => candidate.value === value);
  return option === undefined ? null : (option.labels[languageCode] ?? option.label);
}

function labelsOf(
  { optionSet }: Extract<AttributeMetadata, { optionSet: unknown }>,
  stored: string,
  languageCode: number,
): string {
  const labels = stored.split(",").map((value) => labelOf(optionSet, Number(value), languageCode));
  return labels.filter((label) => label !== null).join("; ");
}
