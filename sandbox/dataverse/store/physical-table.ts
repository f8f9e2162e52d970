import type { AttributeMetadata, KeyMetadata, TableMetadata } from "../metadata/table-metadata";

export interface PhysicalColumn {
  readonly name: string;
  readonly type: "TEXT" | "INTEGER" | "REAL";
}

export interface PhysicalIndex {
  readonly name: string;
  readonly sql: string;
  /** The alternate key it enforces. */
  readonly key?: string;
}

/** Lookups nobody queries children by; an index on each would cost every write and serve no read. */
const lookupsWithoutIndex = new Set([
  "createdby",
  "createdonbehalfby",
  "modifiedby",
  "modifiedonbehalfby",
  "owninguser",
  "owningteam",
  "owningbusinessunit",
  "organizationid",
  "transactioncurrencyid",
]);

const storageTypes: Readonly<Record<AttributeMetadata["type"], PhysicalColumn["type"] | null>> = {
  Uniqueidentifier: "TEXT",
  String: "TEXT",
  Memo: "TEXT",
  Integer: "INTEGER",
  BigInt: "INTEGER",
  Decimal: "TEXT",
  Double: "REAL",
  Money: "TEXT",
  Boolean: "INTEGER",
  DateTime: "TEXT",
  Picklist: "INTEGER",
  State: "INTEGER",
  Status: "INTEGER",
  MultiSelectPicklist: "TEXT",
  Lookup: "TEXT",
  Customer: "TEXT",
  Owner: "TEXT",
  /** Base64, as it travels. */
  Binary: "TEXT",
  /** The logical name of a table. */
  EntityName: "TEXT",
  Virtual: null,
  ManagedProperty: "INTEGER",
};

/** How SQL stores a value of the attribute; null when it stores none (virtual columns and companions such as `createdbyname`). */
export function storageTypeOf(attribute: AttributeMetadata): PhysicalColumn["type"] | null {
  return attribute.attributeOf === undefined ? storageTypes[attribute.type] : null;
}

export function isLookup(
  attribute: AttributeMetadata,
): attribute is Extract<AttributeMetadata, { type: "Lookup" | "Customer" | "Owner" }> {
  return attribute.type === "Lookup" || attribute.type === "Customer" || attribute.type === "Owner";
}

/** The column that names the target table of a lookup, null when there is only one target it could be. */
export function typeColumnOf(attribute: AttributeMetadata): string | null {
  return isLookup(attribute) && attribute.targets.length > 1 ? `${attribute.logicalName}_type` : null;
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The columns of the SQL table, the key first; every table has a version. */
export function physicalColumns(table: TableMetadata): readonly PhysicalColumn[] {
  const columns: PhysicalColumn[] = [{ name: table.primaryIdAttribute, type: "TEXT" }];
  for (const attribute of table.attributes.values()) {
    const type = storageTypeOf(attribute);
    if (type === null || attribute.logicalName === table.primaryIdAttribute) continue;
    if (attribute.logicalName === "versionnumber") continue;
    columns.push({ name: attribute.logicalName, type });
    const typeColumn = typeColumnOf(attribute);
    if (typeColumn !== null) columns.push({ name: typeColumn, type: "TEXT" });
  }
  return [...columns, { name: "versionnumber", type: "INTEGER" }];
}

/** Unique indexes for alternate keys, plain ones for lookups, references of intersect tables and change tracking. */
export function physicalIndexes(table: TableMetadata): readonly PhysicalIndex[] {
  const indexes = table.keys.map((key) => keyIndex(table, key));
  for (const attribute of table.attributes.values()) {
    if (isReference(table, attribute)) indexes.push(plainIndex(table, attribute.logicalName));
  }
  if (table.changeTracking) indexes.push(plainIndex(table, "versionnumber"));
  return indexes;
}

function isReference(table: TableMetadata, attribute: AttributeMetadata): boolean {
  if (storageTypeOf(attribute) === null || attribute.logicalName === table.primaryIdAttribute) return false;
  if (attribute.type === "Uniqueidentifier") return true;
  return isLookup(attribute) && !lookupsWithoutIndex.has(attribute.logicalName);
}

function plainIndex(table: TableMetadata, column: string): PhysicalIndex {
  const name = `by_${table.logicalName}_${column}`;
  return { name, sql: `CREATE INDEX ${quoteName(name)} ON ${quoteName(table.logicalName)} (${quoteName(column)})` };
}

function keyIndex(table: TableMetadata, key: KeyMetadata): PhysicalIndex {
  const name = `key_${table.logicalName}_${key.logicalName}`;
  const terms = key.attributes.map((column) => keyTerm(table, column));
  return {
    name,
    key: key.logicalName,
    sql: `CREATE UNIQUE INDEX ${quoteName(name)} ON ${quoteName(table.logicalName)} (${terms.join(", ")})`,
  };
}

/** A key's column as SQL compares it: text without case, as the unique index holds it. */
export function keyTerm(table: TableMetadata, column: string): string {
  const type = table.attributes.get(column)?.type;
  return type === "String" || type === "Memo" ? `fold(${quoteName(column)})` : quoteName(column);
}
