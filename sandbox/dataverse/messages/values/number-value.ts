import { DataverseError } from "../../dataverse-error";
import type { AttributeMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import { payloadError, wrongLiteral } from "../write-errors";
import { compareDecimals, formatDecimal, parseDecimal, roundDecimal, type Decimal } from "./decimal-text";
import type { ValuePlace } from "./value-place";

type IntegerAttribute = Extract<AttributeMetadata, { type: "Integer" }>;
type FractionAttribute = Extract<AttributeMetadata, { precision: number }>;
export type NumberAttribute = IntegerAttribute | FractionAttribute | Extract<AttributeMetadata, { type: "BigInt" }>;

const mostIntegers = 2 ** 31;
/** Money is kept with four places whatever its display precision. */
const moneyPlaces = 4;

/** A number within the column's bounds: whole numbers and floats as numbers, decimals and money as exact text. */
export function toStoredNumber(place: ValuePlace<NumberAttribute>, value: unknown): SqlValue {
  const { attribute } = place;
  switch (attribute.type) {
    case "Integer":
      return toInteger({ ...place, attribute }, value);
    case "BigInt":
      return toBigInteger(place, value);
    case "Double":
      return toDouble({ ...place, attribute }, value);
    case "Decimal":
    case "Money":
      return toDecimal({ ...place, attribute }, value);
  }
}

/** OData's JSON reader converts the text of a number; it does not take a number for text. */
export function toNumber(place: ValuePlace, value: unknown, edmType: string): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) throw wrongLiteral(place.table, value, edmType);
  return number;
}

function toInteger(place: ValuePlace<IntegerAttribute>, value: unknown): number {
  const number = toNumber(place, value, "Edm.Int32");
  if (!Number.isInteger(number) || number < -mostIntegers || number >= mostIntegers) {
    throw wrongLiteral(place.table, value, "Edm.Int32");
  }
  if (number < place.attribute.min || number > place.attribute.max) throw outsideRange(place, number, "0x8004432F");
  return number;
}

function toBigInteger(place: ValuePlace, value: unknown): number {
  requireNumberFormat(place, value, "Edm.Int64");
  const number = toNumber(place, value, "Edm.Int64");
  if (!Number.isSafeInteger(number)) throw wrongLiteral(place.table, value, "Edm.Int64");
  return number;
}

function toDecimal(place: ValuePlace<FractionAttribute>, value: unknown): string {
  requireNumberFormat(place, value, "Edm.Decimal");
  const isNumeric = typeof value === "number" || typeof value === "string";
  const decimal = isNumeric ? parseDecimal(String(value)) : null;
  if (decimal === null) throw wrongLiteral(place.table, value, "Edm.Decimal");
  const { attribute } = place;
  if (!isWithin(decimal, attribute.min, attribute.max)) throw outsideRange(place, value, "0x80044330");
  return formatDecimal(roundDecimal(decimal, attribute.type === "Money" ? moneyPlaces : attribute.precision));
}

function isWithin(decimal: Decimal, min: number, max: number): boolean {
  const bound = (limit: number): Decimal => parseDecimal(String(limit)) ?? decimal;
  return compareDecimals(decimal, bound(min)) >= 0 && compareDecimals(decimal, bound(max)) <= 0;
}

function toDouble(place: ValuePlace<FractionAttribute>, value: unknown): number {
  const number = toNumber(place, value, "Edm.Double");
  if (number < place.attribute.min || number > place.attribute.max) throw outsideRange(place, number, "0x80044330");
  return Number(number.toFixed(Math.min(place.attribute.precision, 100)));
}

/** Decimals and 64-bit integers travel as numbers, or all as strings when the content type says so. */
function requireNumberFormat(place: ValuePlace, value: unknown, edmType: string): void {
  const isText = typeof value === "string";
  if (isText === place.numbersAsText || !(isText || typeof value === "number")) return;
  throw payloadError(
    place.table,
    `Cannot convert a value to target type '${edmType}' because of conflict between input format string/number and parameter 'IEEE754Compatible' false/true.`,
  );
}

function outsideRange(place: ValuePlace, value: unknown, code: string): DataverseError {
  return new DataverseError(
    code,
    400,
    `A validation error occurred.  The value ${String(value)} of '${place.attribute.logicalName}' on record of type '${place.table.logicalName}' is outside the valid range.`,
  );
}
