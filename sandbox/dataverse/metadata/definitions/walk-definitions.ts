import type { Argument, Segment } from "../../query/address";
import { DataverseError } from "../../dataverse-error";
import { isKindOf, navigationsOf, propertiesOf } from "../schema-types";
import type { Definition, DescribeContext } from "./definition";
import { definitionSets } from "./definition-sets";

/** Where a path through metadata ends. */
export type DefinitionPlace =
  | { readonly is: "many"; readonly definitions: readonly Definition[]; readonly type: string; readonly path: string }
  | { readonly is: "one"; readonly definition: Definition; readonly type: string; readonly path: string }
  | { readonly is: "value"; readonly value: unknown; readonly path: string };

/** Follows `EntityDefinitions(LogicalName='account')/Attributes(LogicalName='name')/…` segment by segment. */
export function walkDefinitions(context: DescribeContext, path: readonly Segment[]): DefinitionPlace {
  const [first, ...rest] = path;
  const set = first === undefined ? undefined : definitionSets[first.name];
  if (first === undefined || set === undefined)
    throw notFound(`Resource not found for the segment '${first?.name ?? ""}'.`);
  const key = readKey(first);
  const definitions =
    key === null ? set.members(context) : (set.withKey ?? set.members)(context, key.property, key.value);
  const start = select({ is: "many", definitions, type: set.type, path: first.name }, first);
  return rest.reduce((place, segment) => step(context, place, segment), start);
}

function step(context: DescribeContext, place: DefinitionPlace, segment: Segment): DefinitionPlace {
  const cast = /^Microsoft\.Dynamics\.CRM\.(\w+)$/.exec(segment.name)?.[1];
  if (cast !== undefined) return castTo(context, place, cast, segment);
  if (place.is === "many") throw notFound(`Resource not found for the segment '${segment.name}'.`);
  if (place.is === "value") return insideValue(place, segment);
  return follow(context, place, segment);
}

/** `…/Microsoft.Dynamics.CRM.PicklistAttributeMetadata`: of many only those of the kind, one only if it is of it. */
function castTo(context: DescribeContext, place: DefinitionPlace, type: string, segment: Segment): DefinitionPlace {
  const path = `${place.path}/${segment.name}`;
  if (place.is === "many") {
    const definitions = place.definitions.filter((each) => isKindOf(context.types, each.type, type));
    return select({ is: "many", definitions, type, path }, segment);
  }
  if (place.is === "one" && isKindOf(context.types, place.definition.type, type)) return { ...place, type, path };
  throw notFound(`Resource not found for the segment '${segment.name}'.`);
}

function follow(
  context: DescribeContext,
  place: Extract<DefinitionPlace, { is: "one" }>,
  segment: Segment,
): DefinitionPlace {
  const path = `${place.path}/${segment.name}`;
  const { definition } = place;
  const navigation = navigationsOf(context.types, definition.type).find(([name]) => name === segment.name);
  if (navigation !== undefined) {
    const type = navigation[1].replace(/^Collection\((.+)\)$/, "$1").replace(/^mscrm\./, "");
    const value = definition.navigations[segment.name]?.() ?? null;
    if (value === null) return { is: "value", value: null, path };
    if ("type" in value) return { is: "one", definition: value, type, path };
    return select({ is: "many", definitions: value, type, path }, segment);
  }
  if (!propertiesOf(context.types, definition.type).some(([name]) => name === segment.name)) {
    throw notFound(`Resource not found for the segment '${segment.name}'.`);
  }
  return { is: "value", value: definition.properties[segment.name] ?? null, path };
}

/** A property inside a complex value: `…/DisplayName/UserLocalizedLabel`. */
function insideValue(place: Extract<DefinitionPlace, { is: "value" }>, segment: Segment): DefinitionPlace {
  const { value } = place;
  if (typeof value !== "object" || value === null || !(segment.name in value)) {
    throw notFound(`Resource not found for the segment '${segment.name}'.`);
  }
  const inner = (value as Readonly<Record<string, unknown>>)[segment.name] ?? null;
  return { is: "value", value: inner, path: `${place.path}/${segment.name}` };
}

/** Many without a key stay many; `(guid)`, `(LogicalName='account')`, `(SchemaName='…')`, `(Name='…')` name one. */
function select(place: Extract<DefinitionPlace, { is: "many" }>, segment: Segment): DefinitionPlace {
  const key = readKey(segment);
  if (key === null) return place;
  const { property, value } = key;
  const definition = place.definitions.find((each) => String(each.properties[property]).toLowerCase() === value);
  if (definition === undefined) throw noSuchDefinition(place.type, key.written);
  const written = property === "MetadataId" ? key.written : `'${key.written}'`;
  return { is: "one", definition, type: place.type, path: `${place.path}(${written})` };
}

interface Key {
  readonly property: string;
  /** In lower case: names and ids are found in any spelling. */
  readonly value: string;
  readonly written: string;
}

function readKey({ arguments: given }: Segment): Key | null {
  const [first] = given ?? [];
  if (first === undefined) return null;
  const written = keyValue(first);
  return { property: first.name ?? "MetadataId", value: written.toLowerCase(), written };
}

function keyValue({ value }: Argument): string {
  if (value.is === "string" || value.is === "guid" || value.is === "enumeration") return value.value;
  return value.is === "number" ? value.text : "";
}

const nouns: Readonly<Record<string, string>> = {
  EntityMetadata: "an entity",
  AttributeMetadata: "an attribute",
  EntityKeyMetadata: "an entity key",
};

function noSuchDefinition(type: string, value: string): DataverseError {
  const noun = nouns[type] ?? (type.startsWith("Relationship") ? "a relationship" : "a definition");
  return new DataverseError(
    "0x80040217",
    404,
    `Could not find ${noun} with name ${value} and id 00000000-0000-0000-0000-000000000000.`,
  );
}

function notFound(message: string): DataverseError {
  return new DataverseError("0x80060888", 404, message);
}
