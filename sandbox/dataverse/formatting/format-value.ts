import type { AttributeMetadata, OptionSetMetadata } from "../metadata/table-metadata";
import type { Value } from "../query/tree/query";
import { typeOf } from "../query/tree/output-column";
import { isLookup } from "../store/physical-table";
import type { SqlValue } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import type { FormatMoney } from "./currencies";
import { formatDate } from "./format-date";

/** What formatting a value may need beside it. */
export interface FormatContext {
  readonly context: RequestContext;
  readonly formatMoney: FormatMoney;
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
  return attribute === null ? formatNumber(Number(stored), 0, format) : formatColumn(attribute, stored, format);
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
  if (attribute.type === "DateTime") return formatDate(attribute, String(stored), settings);
  if (attribute.type === "EntityName") return catalog.table(String(stored))?.displayName ?? null;
  return formatNumericColumn(attribute, Number(stored), format);
}

function formatNumericColumn(attribute: AttributeMetadata, value: number, format: FormatContext): string | null {
  if (attribute.type === "Money")
    return format.formatMoney(value, attribute.baseOf === undefined ? format.currencyId : null);
  if (attribute.type === "Integer" || attribute.type === "BigInt") return formatNumber(value, 0, format);
  if (attribute.type === "Decimal" || attribute.type === "Double")
    return formatNumber(value, attribute.precision, format);
  return null;
}

function formatNumber(value: number, precision: number, { context }: FormatContext): string {
  return value.toLocaleString(context.settings.locale, {
    minimumFractionDigits: precision,
    maximumFractionDigits: precision,
  });
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
