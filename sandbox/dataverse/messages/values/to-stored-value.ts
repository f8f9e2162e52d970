import { DataverseError } from "../../dataverse-error";
import type { AttributeMetadata, TableMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import { wrongLiteral } from "../write-errors";
import { toStoredChoice } from "./choice-value";
import { toStoredDate, toStoredDateTime } from "./date-text";
import { toStoredNumber } from "./number-value";
import { requireString, type ValuePlace } from "./value-place";

type DateAttribute = Extract<AttributeMetadata, { type: "DateTime" }>;
type TextAttribute = Extract<AttributeMetadata, { type: "String" } | { type: "Memo" }>;

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return guidPattern.test(text);
}

/**
 * A JSON value as the store keeps it in the column. Null stays null, and so does empty text.
 * Refuses what the column cannot hold, with Dataverse's code and text. Lookups are bound, never given as values.
 */
export function toStoredValue(
  table: TableMetadata,
  attribute: AttributeMetadata,
  value: unknown,
  numbersAsText = false,
): SqlValue {
  if (value === null) return null;
  const place = { table, attribute, numbersAsText };
  if ("maxLength" in attribute) return toText({ ...place, attribute }, value);
  if ("optionSet" in attribute) return toStoredChoice({ ...place, attribute }, value);
  if ("min" in attribute || attribute.type === "BigInt") return toStoredNumber({ ...place, attribute }, value);
  if ("targets" in attribute) return toGuid(place, value);
  switch (attribute.type) {
    case "Uniqueidentifier":
      return toGuid(place, value);
    case "Boolean":
      return toBoolean(place, value);
    case "DateTime":
      return toDate({ ...place, attribute }, value);
    case "Binary":
      return toBase64(place, value);
    case "ManagedProperty":
      return toManagedProperty(place, value);
    case "EntityName":
    case "Virtual":
      return requireString(place, value, "Edm.String");
  }
}

function toDate(place: ValuePlace<DateAttribute>, value: unknown): string {
  const isDateOnly = place.attribute.behavior === "DateOnly";
  const edmType = isDateOnly ? "Edm.Date" : "Edm.DateTimeOffset";
  const text = requireString(place, value, edmType);
  const stored = isDateOnly ? toStoredDate(text) : toStoredDateTime(text);
  if (stored === null) throw wrongLiteral(place.table, value, edmType);
  return stored;
}

function toText(place: ValuePlace<TextAttribute>, value: unknown): string | null {
  const text = requireString(place, value, "Edm.String");
  const { table, attribute } = place;
  if (text.length > attribute.maxLength) {
    throw new DataverseError(
      "0x80044331",
      400,
      `A validation error occurred.  The length of the '${attribute.logicalName}' attribute of the '${table.logicalName}' entity exceeded the maximum allowed length of '${attribute.maxLength}'.`,
    );
  }
  return text === "" ? null : text;
}

function toGuid(place: ValuePlace, value: unknown): string {
  if (typeof value !== "string" || !isGuid(value)) throw wrongLiteral(place.table, value, "Edm.Guid");
  return value.toLowerCase();
}

function toBoolean(place: ValuePlace, value: unknown): number {
  if (value === true || value === "true") return 1;
  if (value === false || value === "false") return 0;
  throw wrongLiteral(place.table, value, "Edm.Boolean");
}

function toBase64(place: ValuePlace, value: unknown): string {
  const text = requireString(place, value, "Edm.Binary").replaceAll("-", "+").replaceAll("_", "/");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw wrongLiteral(place.table, value, "Edm.Binary");
  return text;
}

function toManagedProperty(place: ValuePlace, value: unknown): number {
  const inner: unknown = typeof value === "object" && value !== null && "Value" in value ? value.Value : value;
  if (typeof inner !== "boolean") throw wrongLiteral(place.table, value, "mscrm.BooleanManagedProperty");
  return inner ? 1 : 0;
}
