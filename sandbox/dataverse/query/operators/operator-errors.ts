import { DataverseError } from "../../dataverse-error";
import type { AttributeMetadata } from "../../metadata/table-metadata";

/** 0x80041120: the operator does not go with the type of the column. */
export function invalidOperator(operator: string, attribute: AttributeMetadata): DataverseError {
  return new DataverseError(
    "0x80041120",
    400,
    `The ${operator} condition operator is not valid for attribute '${attribute.logicalName}' of type ${attribute.type}.`,
  );
}

export function unknownOperator(operator: string): DataverseError {
  return new DataverseError("0x80041120", 400, `The condition operator '${operator}' is not valid.`);
}

/** 0x80040203: a value that the operator or the column cannot take. */
export function invalidValue(value: string, what: string): DataverseError {
  return new DataverseError("0x80040203", 400, `The value '${value}' is not valid for '${what}'.`);
}

export function wrongValueCount(operator: string, count: number): DataverseError {
  return new DataverseError(
    "0x80040203",
    400,
    `The condition operator '${operator}' cannot be used with ${count} value${count === 1 ? "" : "s"}.`,
  );
}
