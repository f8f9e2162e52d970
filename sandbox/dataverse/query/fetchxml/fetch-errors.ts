import { DataverseError } from "../../dataverse-error";

/** Refusals of FetchXML, with the codes and texts of the platform (learn.microsoft.com, web-service-error-codes). */

export function malformedFetch(reason: string): DataverseError {
  return new DataverseError("0x80040303", 400, reason);
}

export function invalidChild(valid: string, name: string, xml: string): DataverseError {
  return new DataverseError(
    "0x8004111c",
    400,
    `Invalid Child Node, valid nodes are ${valid}. NodeName = ${name} NodeXml = ${xml}`,
  );
}

export function entityNotNamed(): DataverseError {
  return new DataverseError("0x80041102", 400, "Entity Name was not specified in FetchXml String.");
}

export function tableNotFound(name: string): DataverseError {
  return new DataverseError(
    "0x80041102",
    400,
    `The entity with a name = '${name}' with namemapping = 'Logical' was not found in the MetadataCache.`,
  );
}

export function columnNotFound(table: string, name: string): DataverseError {
  return new DataverseError(
    "0x80041103",
    400,
    `'${table}' entity doesn't contain attribute with Name = '${name}' and NameMapping = 'Logical'.`,
  );
}

/** 0x80041109: an alias is missing, wrong, or there twice. */
export function aliasFault(reason: string): DataverseError {
  return new DataverseError("0x80041109", 400, reason);
}

export function invalidFetch(reason: string): DataverseError {
  return new DataverseError("0x80040203", 400, reason);
}
