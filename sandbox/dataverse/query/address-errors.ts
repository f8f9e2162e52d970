import { DataverseError } from "../dataverse-error";

/** Every fault of an address is 0x80060888 (learn.microsoft.com, webapi/compose-http-requests-handle-errors). */
export function invalidAddress(message: string): DataverseError {
  return new DataverseError("0x80060888", 400, message);
}

/** A segment of the path that names nothing: 404. */
export function resourceNotFound(segment: string): DataverseError {
  return new DataverseError("0x80060888", 404, `Resource not found for the segment '${segment}'.`);
}

export function unsupportedOption(name: string): DataverseError {
  return invalidAddress(`The query parameter ${name} is not supported`);
}

/** `type` is a table as the Web API names it. */
export function propertyNotFound(property: string, type: string): DataverseError {
  return invalidAddress(`Could not find a property named '${property}' on type 'Microsoft.Dynamics.CRM.${type}'.`);
}

export function unsupportedTogether(name: string, other: string): DataverseError {
  return invalidAddress(`The query parameter ${name} is not supported together with ${other}`);
}
