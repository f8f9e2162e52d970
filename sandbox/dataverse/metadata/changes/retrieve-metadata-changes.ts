import type { Operation } from "../../messages/operation";
import type { Definition, DescribeContext } from "../definitions/definition";
import { definitionSets } from "../definitions/definition-sets";
import { propertiesOf, type SchemaTypes } from "../schema-types";
import { matchesFilter } from "./matches-filter";
import { readMetadataQuery, type MetadataProperties, type MetadataQueryPart } from "./metadata-query";

/**
 * `RetrieveMetadataChanges`: tables with the columns, keys and relationships that were asked for. Properties nobody asked for are there and
 * null; types carry the prefix `Complex` (learn.microsoft.com, cache-schema-data; answers of a real organisation).
 * A version stamp of the client is not compared: everything that matches is answered, which clients take as all changed.
 */
export function makeRetrieveMetadataChanges(types: SchemaTypes): Operation {
  return {
    name: "RetrieveMetadataChanges",
    kind: "function",
    boundTo: "nothing",
    parameters: [
      { name: "Query", type: "mscrm.EntityQueryExpression", required: false },
      { name: "DeletedMetadataFilters", type: "mscrm.DeletedMetadataFilters", required: false },
      { name: "ClientVersionStamp", type: "Edm.String", required: false },
      { name: "AppModuleId", type: "Edm.Guid", required: false },
      { name: "RetrieveAllSettings", type: "Edm.Boolean", required: false },
    ],
    returns: "mscrm.RetrieveMetadataChangesResponse",
    run: ({ context, parameters }) => {
      const query = readMetadataQuery(parameters["Query"]);
      const language = query.LabelQuery?.FilterLanguages?.[0] ?? context.settings.languageCode;
      const describe: DescribeContext = { catalog: context.catalog, types, language };
      const tables = definitionSets["EntityDefinitions"]?.members(describe) ?? [];
      return {
        is: "body",
        body: {
          ServerVersionStamp: `${String(context.catalog.version)}!01/01/2025 00:00:00`,
          DeletedMetadata: { Count: 0, IsReadOnly: false, Keys: [], Values: [] },
          EntityMetadata: tables
            .filter((table) => matchesFilter(table, query.Criteria))
            .map((table) => answerTable(types, table, query)),
        },
      };
    },
  };
}

type Query = ReturnType<typeof readMetadataQuery>;

function answerTable(types: SchemaTypes, table: Definition, query: Query): object {
  const wanted = wantedBy(query.Properties);
  const inner = (name: string, part: MetadataQueryPart): readonly object[] =>
    wanted(name) ? answerInner(types, table, name, part) : [];
  return {
    ...answerProperties(types, "ComplexEntityMetadata", table, (name) => wanted(name) || alwaysThere.has(name)),
    Attributes: inner("Attributes", query.AttributeQuery),
    ManyToManyRelationships: inner("ManyToManyRelationships", query.RelationshipQuery),
    ManyToOneRelationships: inner("ManyToOneRelationships", query.RelationshipQuery),
    OneToManyRelationships: inner("OneToManyRelationships", query.RelationshipQuery),
    Keys: inner("Keys", query.KeyQuery),
  };
}

const alwaysThere = new Set(["MetadataId", "LogicalName"]);

function wantedBy(properties: MetadataProperties): (name: string) => boolean {
  if (properties?.AllProperties === true) return () => true;
  const names = new Set(properties?.PropertyNames ?? []);
  return (name) => names.has(name);
}

function answerInner(types: SchemaTypes, table: Definition, name: string, part: MetadataQueryPart): readonly object[] {
  const found = table.navigations[name]?.() ?? [];
  const definitions = "type" in found ? [found] : found;
  const wanted = wantedBy(part?.Properties ?? { AllProperties: true });
  return definitions
    .filter((definition) => matchesFilter(definition, part?.Criteria))
    .map((definition) => answerPart(types, definition, wanted));
}

/** A column, key or relationship; a choice brings its options along. */
function answerPart(types: SchemaTypes, definition: Definition, wanted: (name: string) => boolean): object {
  const type = `Complex${definition.type}`;
  const known = type in types.structures ? type : `Complex${baseOf(types, definition.type)}`;
  const optionSet = definition.navigations["OptionSet"];
  const isPlain = definition.type === "AttributeMetadata";
  return {
    ...(isPlain ? {} : { "@odata.type": `#Microsoft.Dynamics.CRM.${type}` }),
    ...answerProperties(types, known, definition, (name) => wanted(name) || alwaysThere.has(name)),
    ...(optionSet === undefined ? {} : { OptionSet: wanted("OptionSet") ? optionSetOf(optionSet) : null }),
  };
}

function baseOf(types: SchemaTypes, type: string): string {
  return types.structures[type]?.baseType ?? "AttributeMetadata";
}

function optionSetOf(optionSet: Definition["navigations"][string]): object | null {
  const found = optionSet();
  return found === null || !("type" in found) ? null : found.properties;
}

/** The properties of the complex type, in its order; those of the definition it does not declare come after. */
function answerProperties(
  types: SchemaTypes,
  complexType: string,
  definition: Definition,
  wanted: (name: string) => boolean,
): Readonly<Record<string, unknown>> {
  const declared = propertiesOf(types, complexType).map(([name]) => name);
  const names = [...new Set([...declared, ...Object.keys(definition.properties)])];
  const entries = names
    .filter((name) => !(name in definition.navigations))
    .map((name): [string, unknown] => [
      name,
      wanted(name) ? (definition.properties[name] ?? null) : nothingFor(definition, name),
    ]);
  return Object.fromEntries(entries);
}

/** Lists nobody asked for are empty, everything else is null. */
function nothingFor(definition: Definition, name: string): unknown {
  return Array.isArray(definition.properties[name]) ? [] : null;
}
