import { ApiError, badRequest } from "../api-error";
import { toCode } from "../entities/code";
import type { Property, PropertyType } from "../entities/contract";
import { fromOptionName } from "../entities/option-name";
import type { Value } from "../entities/values";
import type { Literal } from "./filter";

const fitting: Readonly<Record<PropertyType, readonly Literal["type"][]>> = {
  "Edm.String": ["text"],
  "Edm.Guid": ["guid"],
  "Edm.Decimal": ["number"],
  "Edm.Int32": ["number"],
  "Edm.Int64": ["number"],
  "Edm.Boolean": ["flag"],
  "Edm.Date": ["date"],
  "Edm.DateTimeOffset": ["moment", "date"],
  "Edm.Stream": [],
  enum: ["text", "option"],
};

/** The literal as the property stores it; refuses what does not fit the property's type. */
export function toComparable(property: Property, literal: Literal): Value {
  if (literal.type === "null" || !fitting[property.type].includes(literal.type)) {
    const spelled = literal.value === null ? "null" : String(literal.value);
    throw badRequest(
      `The value ${spelled} (${literal.type}) cannot be compared with ${property.name}, which is ${property.type}.`,
      "BadRequest_NotFound",
    );
  }
  if (property.type === "Edm.DateTimeOffset") return toStoredMoment(property, String(literal.value));
  if (property.type === "enum") return toMember(property, String(literal.value));
  if (typeof literal.value === "string" && property.type === "Edm.String") return toSearched(property, literal.value);
  return literal.value;
}

function toSearched(property: Property, text: string): string {
  const value = property.alType === "Code" ? toCode(text) : text;
  if (property.maxLength !== undefined && value.length > property.maxLength) {
    throw new ApiError(400, "Application_FilterErrorException", {
      en: `The filter "${value}" is not valid for ${property.name}: it has ${value.length} characters, the field ${property.maxLength}.`,
    });
  }
  return value;
}

function toStoredMoment(property: Property, text: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) {
    throw badRequest(`${text} is no moment ${property.name} could be compared with.`, "BadRequest_NotFound");
  }
  return date.toISOString();
}

function toMember(property: Property, text: string): string {
  const member = property.values?.find((value) => value === text || fromOptionName(value) === text);
  if (member === undefined) {
    throw badRequest(
      `'${text}' is not an option of ${property.name}. The existing options are: ${property.values?.join(", ") ?? ""}`,
      "BadRequest_NotFound",
    );
  }
  return member;
}
