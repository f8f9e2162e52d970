import type { AttributeMetadata, TableMetadata } from "../../metadata/table-metadata";
import { findNavigation, type LookupNavigation } from "../../query/navigation";
import { isLookup } from "../../store/physical-table";
import { payloadError, undeclaredBinding } from "../write-errors";
import { requireCreate, type Reading } from "./reading";
import { resolveReference, type RowReference } from "./resolve-reference";
import { setLookup } from "./set-lookup";

/** `"primarycontactid@odata.bind": "/contacts(guid)"`; a list of addresses for a collection; null empties a lookup. */
export function readBinding(reading: Reading, property: string, value: unknown): void {
  const { context, table } = reading;
  const navigation = findNavigation(context.catalog, table, property);
  if (navigation === undefined) throw undeclaredBinding(table, property);
  if (navigation.is === "lookup") {
    if (value === null) clearLookup(reading, navigation);
    else bindLookup(reading, navigation, resolveBinding(reading, property, value));
    return;
  }
  requireCreate(reading, property);
  if (!Array.isArray(value)) throw payloadError(table, `The property '${property}@odata.bind' takes a list.`);
  for (const each of value) {
    const target = resolveBinding(reading, property, each);
    requireTarget(table, property, [navigation.table.logicalName], target);
    reading.links.push({ navigation, target });
  }
}

function resolveBinding({ context, table }: Reading, property: string, value: unknown): RowReference {
  if (typeof value === "string") return resolveReference(context, value);
  throw payloadError(table, `The value of '${property}@odata.bind' is not an address.`);
}

/** A binding in the same body wins over an emptying one: of a lookup with several targets clients name each. */
export function clearLookup({ table, values }: Reading, navigation: LookupNavigation): void {
  const attribute = lookupOf(table, navigation);
  if ((values.get(attribute.logicalName) ?? null) === null) setLookup(values, attribute, null);
}

function bindLookup(reading: Reading, navigation: LookupNavigation, target: RowReference): void {
  const { table, purpose, values, bound } = reading;
  const attribute = lookupOf(table, navigation);
  requireTarget(table, navigation.property, targetsOf(table, navigation), target);
  if (purpose === "create" ? !attribute.canCreate : !attribute.canUpdate) return;
  setLookup(values, attribute, { table: target.table.logicalName, id: target.id });
  bound.push(target);
}

/** The column behind a navigation property. */
export function lookupOf(table: TableMetadata, { column }: LookupNavigation): AttributeMetadata {
  const attribute = table.attributes.get(column);
  if (attribute === undefined) throw new Error(`The lookup ${column} of ${table.logicalName} has no metadata.`);
  return attribute;
}

/** The tables a navigation property may lead to: one, but for an owner a user or a team. */
export function targetsOf(table: TableMetadata, navigation: LookupNavigation): readonly string[] {
  const attribute = lookupOf(table, navigation);
  return navigation.table.logicalName === "owner" && isLookup(attribute)
    ? ["systemuser", "team"]
    : [navigation.table.logicalName];
}

export function requireTarget(
  table: TableMetadata,
  property: string,
  expected: readonly string[],
  target: RowReference,
): void {
  if (expected.includes(target.table.logicalName)) return;
  throw payloadError(
    table,
    `The property '${property}' leads to '${expected.join("' or '")}', but its value is the address of a '${target.table.logicalName}'.`,
  );
}
