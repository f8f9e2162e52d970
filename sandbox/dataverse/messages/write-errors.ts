import { DataverseError } from "../dataverse-error";
import type { TableMetadata } from "../metadata/table-metadata";

/** Refusals of writes, each with the code and the text Dataverse gives (learn.microsoft.com, web-service-error-codes). */

export function rowNotFound(tableName: string, id: string): DataverseError {
  return new DataverseError("0x80040217", 404, `${tableName} With Id = ${id} Does Not Exist`);
}

export function keyNotFound(tableName: string): DataverseError {
  return new DataverseError(
    "0x80060891",
    404,
    `A record with the specified key values does not exist in ${tableName} entity`,
  );
}

export function invalidKey(entitySetName: string): DataverseError {
  return new DataverseError(
    "0x80060888",
    400,
    `The key in the request URI is not valid for resource '${entitySetName}'. Ensure that the names and number of key properties match the declared or alternate key properties for the resource '${entitySetName}'.`,
  );
}

export function duplicateId(): DataverseError {
  return new DataverseError("0x80040237", 412, "Cannot insert duplicate key.");
}

export function matchingRowExists(): DataverseError {
  return new DataverseError("0x80040237", 412, "A record with matching key values already exists.");
}

export function duplicateAlternateKey(keyName: string, columnLabels: readonly string[]): DataverseError {
  return new DataverseError(
    "0x80060892",
    412,
    `A record that has the attribute values ${columnLabels.join(", ")} already exists. The entity key ${keyName} requires that this set of attributes contains unique values. Select unique values and try again.`,
  );
}

export function versionMismatch(): DataverseError {
  return new DataverseError(
    "0x80060882",
    412,
    "The version of the existing record doesn't match the RowVersion property provided.",
  );
}

/** Everything that is wrong with a body's shape carries the same frame around the reason. */
export function payloadError(table: TableMetadata, reason: string): DataverseError {
  return new DataverseError(
    "0x80048d19",
    400,
    `Error identified in Payload provided by the user for Entity :'${table.entitySetName}', For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : Microsoft.OData.ODataException: ${reason}`,
  );
}

export function unknownProperty(table: TableMetadata, property: string): DataverseError {
  return payloadError(
    table,
    `Invalid property '${property}' was found in entity 'Microsoft.Dynamics.CRM.${table.logicalName}'. The property '${property}' does not exist on type 'Microsoft.Dynamics.CRM.${table.logicalName}'. Make sure to only use property names that are defined by the type.`,
  );
}

export function undeclaredBinding(table: TableMetadata, property: string): DataverseError {
  return payloadError(
    table,
    `An undeclared property '${property}' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.`,
  );
}

export function wrongLiteral(table: TableMetadata, value: unknown, edmType: string): DataverseError {
  const literal = typeof value === "string" ? value : JSON.stringify(value);
  return payloadError(table, `Cannot convert the literal '${literal}' to the expected type '${edmType}'.`);
}

export function invalidArgument(message: string): DataverseError {
  return new DataverseError("0x80040203", 400, message);
}

export function requiredMissing(table: TableMetadata, column: string): DataverseError {
  return new DataverseError(
    "0x80040200",
    400,
    `The required field '${column}' of the '${table.logicalName}' entity is missing.`,
  );
}

/** The verb does not go with the resource. */
export function notAllowed(message: string, headers: Readonly<Record<string, string>> = {}): DataverseError {
  return new DataverseError("0x80060888", 405, message, headers);
}
