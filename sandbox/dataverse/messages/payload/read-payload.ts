import type { AttributeMetadata, TableMetadata } from "../../metadata/table-metadata";
import { findNavigation, type CollectionNavigation, type LookupNavigation } from "../../query/navigation";
import { isLookup } from "../../store/physical-table";
import type { RequestContext } from "../../webapi/request-context";
import { toStoredValue } from "../values/to-stored-value";
import { payloadError, undeclaredBinding, unknownProperty } from "../write-errors";
import { clearLookup, readBinding, targetsOf } from "./read-binding";
import { beginReading, requireCreate, type PayloadPurpose, type Reading } from "./reading";
import type { RowPayload } from "./row-payload";

const bindSuffix = "@odata.bind";

/**
 * Understands the JSON body of a create or update (learn.microsoft.com, webapi/create-entity and
 * webapi/associate-disassociate). Columns the caller can never write are dropped, as Dataverse does; anything unknown is refused.
 */
export function readPayload(
  context: RequestContext,
  table: TableMetadata,
  body: unknown,
  purpose: PayloadPurpose,
): RowPayload {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw payloadError(table, "The body of the request is not a JSON object.");
  }
  const reading = beginReading(context, table, purpose);
  for (const [name, value] of Object.entries(body)) readProperty(reading, name, value, body);
  return { ...reading, id: readId(reading, body) };
}

function readId({ table, purpose }: Reading, body: object): string | null {
  const value = (body as Record<string, unknown>)[table.primaryIdAttribute];
  const attribute = table.attributes.get(table.primaryIdAttribute);
  if (purpose === "update" || value === undefined || value === null || attribute === undefined) return null;
  return String(toStoredValue(table, attribute, value));
}

function readProperty(reading: Reading, name: string, value: unknown, body: object): void {
  if (name.startsWith("@")) {
    if (name === "@odata.type") requireType(reading.table, value);
    return;
  }
  if (name.endsWith(bindSuffix)) {
    readBinding(reading, name.slice(0, -bindSuffix.length), value);
    return;
  }
  const annotated = name.indexOf("@");
  if (annotated > 0) {
    requireDeclared(reading, name.slice(0, annotated), body);
    return;
  }
  const attribute = reading.table.attributes.get(name);
  if (attribute !== undefined && !isLookup(attribute) && attribute.attributeOf === undefined) {
    readValue(reading, attribute, value);
    return;
  }
  readNavigation(reading, name, value);
}

function requireType(table: TableMetadata, value: unknown): void {
  const expected = `Microsoft.Dynamics.CRM.${table.logicalName}`;
  if (typeof value === "string" && value.replace(/^#/, "") === expected) return;
  throw payloadError(
    table,
    `An entry with type '${String(value)}' was found, but it is not assignable to the expected type '${expected}'.`,
  );
}

/** Annotations travel back with rows that were read; they say nothing to a write, but must belong to something. */
function requireDeclared({ context, table }: Reading, property: string, body: object): void {
  const isKnown =
    property in body ||
    table.attributes.has(property) ||
    table.attributes.has(lookupNamed(property)) ||
    findNavigation(context.catalog, table, property) !== undefined;
  if (!isKnown) throw undeclaredBinding(table, property);
}

function lookupNamed(property: string): string {
  return /^_(.+)_value$/.exec(property)?.[1] ?? "";
}

function readValue({ context, table, purpose, values }: Reading, attribute: AttributeMetadata, value: unknown): void {
  if (attribute.logicalName === table.primaryIdAttribute) return;
  if (purpose === "create" ? !attribute.canCreate : !attribute.canUpdate) return;
  values.set(attribute.logicalName, toStoredValue(table, attribute, value, context.numbersAsText));
}

function readNavigation(reading: Reading, name: string, value: unknown): void {
  const { context, table } = reading;
  if (table.attributes.has(lookupNamed(name))) {
    throw payloadError(
      table,
      "CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.",
    );
  }
  const navigation = findNavigation(context.catalog, table, name);
  if (navigation === undefined) throw unknownProperty(table, name);
  if (navigation.is !== "lookup") readChildren(reading, name, navigation, value);
  else if (value === null) clearLookup(reading, navigation);
  else readParent(reading, name, navigation, value);
}

function readParent(reading: Reading, name: string, navigation: LookupNavigation, value: unknown): void {
  const { context } = reading;
  if (typeof value !== "object" || value === null) {
    throw payloadError(
      reading.table,
      `A 'PrimitiveValue' node with non-null value was found when trying to read the value of the property '${name}'; however, a 'StartArray' node, a 'StartObject' node, or a 'PrimitiveValue' node with null value was expected.`,
    );
  }
  requireCreate(reading, name);
  const targets = targetsOf(reading.table, navigation);
  const target = targets.length === 1 ? targets[0] : targets.find((each) => each === typeNamed(value));
  const table = context.catalog.table(target ?? "");
  if (table === undefined) throw payloadError(reading.table, `The type of '${name}' must be named by '@odata.type'.`);
  reading.parents.push({ navigation, table, payload: readPayload(context, table, value, "create") });
}

function typeNamed(value: object): string {
  const type = "@odata.type" in value ? String(value["@odata.type"]) : "";
  return type.replace(/^#?Microsoft\.Dynamics\.CRM\./, "");
}

function readChildren(reading: Reading, name: string, navigation: CollectionNavigation, value: unknown): void {
  requireCreate(reading, name);
  if (!Array.isArray(value)) throw payloadError(reading.table, `The property '${name}' takes a list of records.`);
  const { table } = navigation;
  for (const each of value) {
    reading.children.push({ navigation, table, payload: readPayload(reading.context, table, each, "create") });
  }
}
