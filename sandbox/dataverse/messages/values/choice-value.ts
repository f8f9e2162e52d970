import { DataverseError } from "../../dataverse-error";
import type { AttributeMetadata, OptionMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import { toNumber } from "./number-value";
import { requireString, type ValuePlace } from "./value-place";

type ChoiceAttribute = Extract<AttributeMetadata, { optionSet: unknown }>;

/** One of the column's options by value; several as text in ascending order, `1,2`. */
export function toStoredChoice(place: ValuePlace<ChoiceAttribute>, value: unknown): SqlValue {
  return place.attribute.type === "MultiSelectPicklist" ? toChoices(place, value) : toChoice(place, value);
}

function toChoice(place: ValuePlace<ChoiceAttribute>, value: unknown): number {
  const number = toNumber(place, value, "Edm.Int32");
  requireOption(place, place.attribute.optionSet.options, number);
  return number;
}

function toChoices(place: ValuePlace<ChoiceAttribute>, value: unknown): string | null {
  const numbers = requireString(place, value, "Edm.String")
    .split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => toNumber(place, text, "Edm.Int32"));
  for (const number of numbers) requireOption(place, place.attribute.optionSet.options, number);
  return numbers.length === 0 ? null : [...new Set(numbers)].sort((left, right) => left - right).join(",");
}

function requireOption(place: ValuePlace, options: readonly OptionMetadata[], value: number): void {
  if (options.some((option) => option.value === value)) return;
  const accepted = options.map((option) => option.value).join(",");
  throw new DataverseError(
    "0x8004431A",
    400,
    `A validation error occurred.  The value ${value} of '${place.attribute.logicalName}' on record of type '${place.table.logicalName}' is outside the valid range. Accepted Values: ${accepted}`,
  );
}
