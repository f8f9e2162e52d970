import type { AttributeMetadata, TableMetadata } from "../metadata/table-metadata";
import { isLookup, storageTypeOf } from "../store/physical-table";

/** How the Web API names a column: a lookup `x` is the read-only property `_x_value` (learn.microsoft.com, webapi/web-api-properties). */
export function propertyOf(attribute: AttributeMetadata): string {
  return isLookup(attribute) ? `_${attribute.logicalName}_value` : attribute.logicalName;
}

/** The columns that are properties: they store a value and may be read. Companions such as `createdbyname` are none. */
export function propertyColumns(table: TableMetadata): readonly AttributeMetadata[] {
  return [...table.attributes.values()].filter((attribute) => isProperty(table, attribute));
}

/** The column behind a property name. Users and teams are principals, whose key has a second name, `ownerid`. */
export function findProperty(table: TableMetadata, name: string): AttributeMetadata | undefined {
  const lookup = /^_(.+)_value$/.exec(name)?.[1];
  const attribute = table.attributes.get(lookup ?? name);
  if (attribute !== undefined && isProperty(table, attribute) && propertyOf(attribute) === name) return attribute;
  return name === "ownerid" && isPrincipal(table) ? keyColumn(table) : undefined;
}

export function keyColumn(table: TableMetadata): AttributeMetadata {
  const key = table.attributes.get(table.primaryIdAttribute);
  if (key === undefined) throw new Error(`The table ${table.logicalName} has no column ${table.primaryIdAttribute}.`);
  return key;
}

/** Users and teams (learn.microsoft.com, webapi/web-api-entitytypes, inheritance). */
export function isPrincipal(table: TableMetadata): boolean {
  return table.baseType === "principal";
}

/** The table's name as a type of the Web API. The abstract owner is `principal` there and has only its key. */
export function typeNameOf(table: TableMetadata): string {
  return table.logicalName === "owner" ? "principal" : table.logicalName;
}

function isProperty(table: TableMetadata, attribute: AttributeMetadata): boolean {
  if (table.logicalName === "owner") return attribute.logicalName === table.primaryIdAttribute;
  return attribute.canRead && storageTypeOf(attribute) !== null;
}
