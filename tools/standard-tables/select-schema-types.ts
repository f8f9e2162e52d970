import type { SchemaTypes, StructureType } from "../../sandbox/dataverse/metadata/schema-types";
import type { Edmx, EdmxStructure } from "./read-edmx";

/** What the sandbox's functions and actions take and answer. */
const operationTypes = [
  "EndpointAccessType",
  "EntityQueryExpression",
  "ImportSolutionAsyncResponse",
  "PrincipalAccess",
  "RetrieveCurrentOrganizationResponse",
  "RetrieveEnvironmentVariableValueResponse",
  "RetrieveMetadataChangesResponse",
  "RetrievePrincipalAccessResponse",
  "RetrieveRolePrivilegesRoleResponse",
  "RetrieveSharedPrincipalsAndAccessResponse",
  "RetrieveTotalRecordCountResponse",
  "RetrieveUserPrivilegesResponse",
  "RetrieveVersionResponse",
  "SolutionParameters",
  "StageSolutionResponse",
  "WhoAmIResponse",
];

const metadataType = /^(\w+Metadata|MetadataBase|OptionSetMetadataBase|RelationshipMetadataBase|crmmodelbaseentity)$/;

/** The types of metadata definitions and of operations, with every type they are made of. */
export function selectSchemaTypes(edmx: Edmx): SchemaTypes {
  const metadataTypes = [...edmx.structures].filter(([name, type]) => type.isEntity && metadataType.test(name));
  const complexTypes = [...edmx.structures.keys()].filter((name) => name.startsWith("Complex"));
  const wanted = new Set<string>();
  const open = [...metadataTypes.map(([name]) => name), ...complexTypes, ...operationTypes];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (wanted.has(name)) continue;
    wanted.add(name);
    const structure = edmx.structures.get(name);
    if (structure !== undefined && isPart(structure, name)) open.push(...namesIn(structure));
  }
  const structures = [...edmx.structures].filter(([name, type]) => wanted.has(name) && isPart(type, name));
  const enumerations = [...edmx.enumerations].filter(([name]) => wanted.has(name));
  return {
    structures: Object.fromEntries(structures.map(([name, type]) => [name, toStructureType(type)])),
    enumerations: Object.fromEntries(enumerations),
  };
}

/** Entity types of tables are described elsewhere. */
function isPart(structure: EdmxStructure, name: string): boolean {
  return !structure.isEntity || metadataType.test(name);
}

function namesIn({ baseType, properties, navigations }: EdmxStructure): readonly string[] {
  const types = [...properties, ...navigations].map(({ type }) => type);
  const names = types.flatMap((type) => /mscrm\.(\w+)/.exec(type)?.[1] ?? []);
  return baseType === null ? names : [...names, baseType];
}

function toStructureType({ isEntity, isAbstract, baseType, properties, navigations }: EdmxStructure): StructureType {
  return {
    kind: isEntity ? "entity" : "complex",
    ...(isAbstract ? { isAbstract } : {}),
    ...(baseType === null ? {} : { baseType }),
    properties: properties.map(({ name, type, nullable }) => (nullable ? [name, type] : [name, type, false])),
    ...(navigations.length === 0
      ? {}
      : { navigations: navigations.map(({ name, type, contains }) => (contains ? [name, type, true] : [name, type])) }),
  };
}
