import type { Column, Option } from "../metadata/table";
import type { UserSettings } from "../settings/user-settings";
import { isChoices, isLookupValues, type ColumnValue } from "./column-value";
import { formatDate } from "./format-date";
import { formatMoney, formatNumber } from "./format-number";

/** What formatting needs beside the value. */
export interface Formatting {
  readonly settings: UserSettings;
  /** Of the row the value is in. */
  readonly currencySymbol: string;
}

/** A value as the service would format it for the user; what was typed has not been to the service yet. */
export function formatValue(column: Column, value: ColumnValue, formatting: Formatting): string {
  if (value === null) return "";
  if (value instanceof Date) return column.type === "dateTime" ? formatDate(column, value, formatting.settings) : "";
  if (isLookupValues(value)) return value.map(({ name }) => name).join("; ");
  if (isChoices(value)) return value.map((item) => labelOf(optionsOf(column), item)).join("; ");
  if (typeof value === "boolean") return labelOf(optionsOf(column), value ? 1 : 0);
  if (typeof value === "number") return formatNumericColumn(column, value, formatting);
  return value;
}

function formatNumericColumn(column: Column, value: number, { settings, currencySymbol }: Formatting): string {
  if (column.type === "money") return formatMoney(value, currencySymbol, column.precision, settings);
  if (column.type === "decimal" || column.type === "double") return formatNumber(value, column.precision, settings);
  return "options" in column ? labelOf(column.options, value) : formatNumber(value, 0, settings);
}

export function optionsOf(column: Column): readonly Option[] {
  return "options" in column ? column.options : [];
}

export function labelOf(options: readonly Option[], value: number): string {
  return options.find((option) => option.value === value)?.label ?? String(value);
}
