import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import type { ColumnComponent, TableComponent } from "../tables/table-component";
import { hasOwnPrefix, type CheckContext, type ImportCheck } from "./import-check";

/** Tables and columns can be made: names agree, keys and names are there once, choices exist, new names carry the prefix. */
export const checkTables: ImportCheck = (check) => [
  ...repeatedTables(check),
  ...check.contents.tables.flatMap((table) => [...checkTable(check, table), ...checkColumns(check, table)]),
];

function tableFault(code: string, message: string, name: string): ImportFault {
  return fault(code, message, "table", name);
}

function repeatedTables({ contents }: CheckContext): readonly ImportFault[] {
  const names = contents.tables.map(({ logicalName }) => logicalName);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map((name) =>
    tableFault(
      importCodes.duplicateTable,
      `This import has failed because a different entity with the identical name, ${name}, already exists in the solution file.`,
      name,
    ),
  );
}

function checkTable(check: CheckContext, table: TableComponent): readonly ImportFault[] {
  const { schemaName, logicalName, entityName } = table;
  if (entityName !== null && entityName !== schemaName) {
    const message = `The name of the entity '${schemaName}' does not match '${entityName}' in its EntityInfo.`;
    return [tableFault(importCodes.entityNameMismatch, message, schemaName)];
  }
  if (check.others.table(logicalName) !== undefined) return [];
  if (table.whole === null) {
    const message = `Cannot add a Root Component ${logicalName} of type 1 because it is not in the target system.`;
    return [tableFault(importCodes.rootComponentNotThere, message, logicalName)];
  }
  const found: ImportFault[] = [];
  if (!hasOwnPrefix(check, logicalName)) {
    const { prefix } = check.contents.manifest.publisher;
    const message = `Invalid name for entity ${schemaName}. Custom entity names must start with the prefix of the publisher, '${prefix}_'.`;
    found.push(tableFault(importCodes.attributePrefixInvalid, message, logicalName));
  }
  return [...found, ...checkKeyAndName(table), ...checkSetName(check, table.whole.entitySetName, logicalName)];
}

function checkKeyAndName({ columns, schemaName, logicalName }: TableComponent): readonly ImportFault[] {
  const found: ImportFault[] = [];
  const keys = columns.filter(({ typeName }) => typeName === "primarykey");
  if (keys.length !== 1 || keys[0]?.logicalName !== `${logicalName}id`) {
    const message = `The entity ${schemaName} must have exactly one primary key, '${logicalName}id'.`;
    found.push(tableFault(importCodes.tableInvalid, message, logicalName));
  }
  if (columns.filter(({ isPrimaryName }) => isPrimaryName).length !== 1) {
    const message = `PrimaryName attribute not found for Entity: ${logicalName}. Exactly one attribute must have 'PrimaryName' in its DisplayMask.`;
    found.push(tableFault(importCodes.tableInvalid, message, logicalName));
  }
  return found;
}

function checkSetName({ others }: CheckContext, entitySetName: string, logicalName: string): readonly ImportFault[] {
  const taken = others.tableBySetName(entitySetName);
  if (taken === undefined) return [];
  const message = `The entity set name '${entitySetName}' of ${logicalName} is already used by ${taken.logicalName}.`;
  return [tableFault(importCodes.duplicateTable, message, logicalName)];
}

function checkColumns(check: CheckContext, table: TableComponent): readonly ImportFault[] {
  const seen = new Set<string>();
  return table.columns.flatMap((column) => {
    const name = `${table.logicalName}.${column.logicalName}`;
    if (seen.has(column.logicalName)) {
      const message = `An attribute with the specified name already exists: ${name}.`;
      return [fault(importCodes.duplicateAttribute, message, "column", name)];
    }
    seen.add(column.logicalName);
    return [...checkType(check, table, column), ...checkPrefix(check, table, column)].map((message) =>
      fault(message.code, message.text, "column", name),
    );
  });
}

interface Complaint {
  readonly code: string;
  readonly text: string;
}

function checkType(check: CheckContext, table: TableComponent, column: ColumnComponent): readonly Complaint[] {
  const { attribute, globalChoice, logicalName, typeName } = column;
  if (attribute === null) {
    const text = `The import file is invalid. XSD validation failed with the following error: 'The value '${typeName}' is no type of attribute '${table.logicalName}.${logicalName}'.'`;
    return [{ code: importCodes.xsdInvalid, text }];
  }
  if (attribute.schemaName.toLowerCase() !== logicalName) {
    const text = `The logical name '${logicalName}' of attribute '${attribute.schemaName}' of ${table.logicalName} must be its name in lower case.`;
    return [{ code: importCodes.tableInvalid, text }];
  }
  if (globalChoice !== null && !check.catalog.globalOptionSets().some(({ name }) => name === globalChoice)) {
    const text = `Attribute '${table.logicalName}.${logicalName}' was not imported as it references a non-existing global Option Set ('${globalChoice}').`;
    return [{ code: importCodes.choiceMissing, text }];
  }
  return [];
}

function checkPrefix(check: CheckContext, table: TableComponent, column: ColumnComponent): readonly Complaint[] {
  const isThere = check.others.table(table.logicalName)?.attributes.has(column.logicalName) === true;
  if (!column.isCustom || isThere || hasOwnPrefix(check, column.logicalName)) return [];
  const text = `Invalid name for attribute ${table.logicalName}.${column.logicalName}.  Custom attribute names must start with a valid customization prefix. The prefix for a solution component should match the prefix that is specified for the publisher of the solution.`;
  return [{ code: importCodes.attributePrefixInvalid, text }];
}
