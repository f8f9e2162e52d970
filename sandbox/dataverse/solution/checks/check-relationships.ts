import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import type { RelationshipMetadata } from "../../metadata/table-metadata";
import type { CheckContext, ImportCheck } from "./import-check";

/** No end of a relationship dangles, every lookup of ours has one, and no name is used twice. */
export const checkRelationships: ImportCheck = (check) => [
  ...check.contents.relationships.oneToMany.flatMap((relationship) => checkOneToMany(check, relationship)),
  ...check.contents.relationships.manyToMany.flatMap(({ schemaName, entity1, entity2 }) =>
    [entity1, entity2].flatMap((table) => missingTable(check, schemaName, table)),
  ),
  ...lookupsWithoutRelationship(check),
  ...repeatedNames(check),
];

function checkOneToMany(check: CheckContext, relationship: RelationshipMetadata): readonly ImportFault[] {
  const { schemaName, referencedEntity, referencingEntity, referencingAttribute } = relationship;
  const missing = [referencedEntity, referencingEntity].flatMap((table) => missingTable(check, schemaName, table));
  if (missing.length > 0) return missing;
  const lookup = check.catalog.table(referencingEntity)?.attributes.get(referencingAttribute);
  if (lookup === undefined) {
    const message = `The relationship ${schemaName} cannot be imported: the attribute '${referencingAttribute}' does not exist on entity ${referencingEntity}.`;
    return [relationshipFault(message, schemaName)];
  }
  const isReference = "targets" in lookup || lookup.type === "Uniqueidentifier";
  const message = `The relationship ${schemaName} cannot be imported: the attribute '${referencingEntity}.${referencingAttribute}' is no lookup.`;
  return isReference ? [] : [relationshipFault(message, schemaName)];
}

function missingTable({ catalog }: CheckContext, schemaName: string, table: string): readonly ImportFault[] {
  if (catalog.table(table) !== undefined) return [];
  const message = `The relationship ${schemaName} cannot be imported: the entity '${table}' it refers to does not exist.`;
  return [relationshipFault(message, schemaName)];
}

/** The target of a lookup comes from its relationship; without one the column cannot be made. */
function lookupsWithoutRelationship({ contents, catalog }: CheckContext): readonly ImportFault[] {
  return contents.tables.flatMap((table) =>
    table.columns.flatMap(({ attribute, isCustom, logicalName }) => {
      if (attribute?.type !== "Lookup" || !isCustom) return [];
      const relationships = catalog.table(table.logicalName)?.manyToOne ?? [];
      if (relationships.some(({ referencingAttribute }) => referencingAttribute === logicalName)) return [];
      const name = `${table.logicalName}.${logicalName}`;
      const message = `The lookup attribute ${name} has no relationship: an EntityRelationship with ReferencingAttributeName '${attribute.schemaName}' is missing.`;
      return [fault(importCodes.tableInvalid, message, "column", name)];
    }),
  );
}

function repeatedNames({ contents }: CheckContext): readonly ImportFault[] {
  const names = [...contents.relationships.oneToMany, ...contents.relationships.manyToMany].map(({ schemaName }) =>
    schemaName.toLowerCase(),
  );
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map((name) =>
    fault(importCodes.duplicateName, `A relationship named '${name}' occurs more than once.`, "relationship", name),
  );
}

function relationshipFault(message: string, schemaName: string): ImportFault {
  return fault(importCodes.tableInvalid, message, "relationship", schemaName);
}
