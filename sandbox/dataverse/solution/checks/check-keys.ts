import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import type { AttributeMetadata, KeyMetadata, TableMetadata } from "../../metadata/table-metadata";
import type { ImportCheck } from "./import-check";

const mostKeys = 10;
const mostColumns = 16;
const keyTypes: readonly AttributeMetadata["type"][] = [
  "Decimal",
  "Integer",
  "String",
  "DateTime",
  "Lookup",
  "Customer",
  "Picklist",
];

/** Alternate keys are made of columns that exist, of the right types and not secured (learn.microsoft.com, define-alternate-keys-entity). */
export const checkKeys: ImportCheck = ({ contents, catalog }) =>
  contents.tables.flatMap(({ keys, logicalName }) => {
    const table = catalog.table(logicalName);
    if (table === undefined) return [];
    const tooMany =
      table.keys.length > mostKeys
        ? [keyFault(logicalName, "", `The entity ${logicalName} has more than ${String(mostKeys)} keys.`)]
        : [];
    return [...tooMany, ...keys.flatMap((key) => checkKey(table, key))];
  });

function checkKey(table: TableMetadata, key: KeyMetadata): readonly ImportFault[] {
  const { logicalName } = table;
  if (key.attributes.length === 0 || key.attributes.length > mostColumns) {
    const message = `The key ${key.schemaName} of ${logicalName} must have between 1 and ${String(mostColumns)} attributes.`;
    return [keyFault(logicalName, key.schemaName, message)];
  }
  return key.attributes.flatMap((name) => {
    const attribute = table.attributes.get(name);
    if (attribute === undefined) {
      const message = `the attribute '${name}' of key ${key.schemaName} does not exist on entity ${logicalName}.`;
      return [keyFault(logicalName, key.schemaName, message)];
    }
    if (!keyTypes.includes(attribute.type)) {
      const message = `the attribute '${name}' of key ${key.schemaName} on entity ${logicalName} has the type ${attribute.type}, which no key may have.`;
      return [keyFault(logicalName, key.schemaName, message)];
    }
    if (!attribute.isSecured) return [];
    const message = `The field ${logicalName}.${name} is not securable as it is part of entity keys ( ${key.schemaName} ). Please remove the field from all entity keys to make it securable.`;
    return [fault(importCodes.keyColumnSecured, message, "key", `${logicalName}.${key.schemaName}`)];
  });
}

function keyFault(table: string, key: string, message: string): ImportFault {
  return fault(importCodes.keyInvalid, `Invalid EntityKey Operation performed : ${message}`, "key", `${table}.${key}`);
}
