import { badRequest, notImplemented } from "../api-error";
import { propertyOf, storedNameOf, type EntitySet, type Property } from "../entities/contract";
import { column } from "../store/condition";
import type { SqlValue } from "../store/database";
import type { Call, Operand } from "./filter";

/** The side of a comparison that reads the record. */
export interface Reading {
  readonly property: Property;
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
  /** False when upper or lower case was asked for, so that what is compared keeps its case too. */
  readonly asStored: boolean;
}

/** A property of the set, by the name a request gives. Refuses names the set does not have. */
export function requireProperty(entitySet: EntitySet, name: string): Property {
  const property = propertyOf(entitySet, name);
  if (!property || property.filterOnly) {
    throw badRequest(`Could not find a property named '${name}' on type 'Microsoft.NAV.${entitySet.entity}'.`);
  }
  return property;
}

/** `calculated` names the properties worked out at reading time, which no stored row holds. */
export function toReading(operand: Operand, entitySet: EntitySet, calculated: ReadonlySet<string>): Reading {
  if (operand.is === "literal") {
    throw notImplemented("A filter compares a field with a value, not one value with another.");
  }
  if (operand.is === "call") return toReadingOfCall(operand, entitySet, calculated);
  const property = requireProperty(entitySet, operand.name);
  if (calculated.has(property.name)) {
    throw notImplemented(`The local Business Central cannot filter by ${property.name}: it is worked out when read.`);
  }
  return { property, sql: column(storedNameOf(property)), parameters: [], asStored: true };
}

function toReadingOfCall(call: Call, entitySet: EntitySet, calculated: ReadonlySet<string>): Reading {
  const [subject, ...rest] = call.arguments;
  if (!subject) throw badRequest(`${call.name} needs a field.`, "BadRequest_NotFound");
  const reading = toReading(subject, entitySet, calculated);
  requireText(reading.property, call.name);
  switch (call.name) {
    case "tolower":
      return { ...reading, sql: `lower_text(${reading.sql})`, asStored: false };
    case "toupper":
      return { ...reading, sql: `upper_text(${reading.sql})`, asStored: false };
    case "substring":
      return substring(reading, rest);
    default:
      throw notImplemented(`The function ${call.name} is not supported on an OData filter.`);
  }
}

function substring(reading: Reading, bounds: readonly Operand[]): Reading {
  const numbers = bounds.map((bound) => (bound.is === "literal" && bound.type === "number" ? bound.value : NaN));
  if (numbers.length < 1 || numbers.length > 2 || !numbers.every((value) => Number.isInteger(value) && value >= 0)) {
    throw badRequest("substring takes a field, a start and, if wanted, a length.", "BadRequest_NotFound");
  }
  return {
    ...reading,
    sql: `substr(${reading.sql}, ? + 1${numbers.length === 2 ? ", ?" : ""})`,
    parameters: [...reading.parameters, ...numbers],
  };
}

export function requireText(property: Property, functionName: string): void {
  if (property.type !== "Edm.String") {
    throw badRequest(`${functionName} works on text; ${property.name} is ${property.type}.`, "BadRequest_NotFound");
  }
}
