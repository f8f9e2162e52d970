import type { AttributeMetadata, KeyMetadata, TableMetadata } from "../metadata/table-metadata";
import type { AliasReference, Argument, Expression, Literal } from "../query/address";
import { isLookup, keyTerm, quoteName } from "../store/physical-table";
import type { SqlRow, SqlValue, Store } from "../store/store";
import { isGuid, toStoredValue } from "./values/to-stored-value";
import { invalidKey, keyNotFound, rowNotFound } from "./write-errors";

/** What stands in the parentheses behind a set's name: the row's own key, or the columns of an alternate key. */
export type RowKey =
  | { readonly is: "id"; readonly id: string }
  | { readonly is: "alternate"; readonly key: KeyMetadata; readonly values: ReadonlyMap<string, SqlValue> };

/**
 * `(guid)`, `(accountid=guid)`, `(accountnumber='A1')`, `(k1='a',_parent_value=guid)`.
 * 0x80060888 with 400 when the names are no key of the table, or a value does not fit its column.
 */
export function toRowKey(
  table: TableMetadata,
  written: readonly Argument[],
  aliases: ReadonlyMap<string, Expression> = new Map(),
): RowKey {
  const values = new Map<string, Literal>();
  for (const { name, value } of written) {
    values.set(columnOf(table, name ?? table.primaryIdAttribute), valueOf(table, value, aliases));
  }
  if (values.size !== written.length || values.size === 0) throw invalidKey(table.entitySetName);
  const id = values.get(table.primaryIdAttribute);
  if (id !== undefined && values.size === 1) return { is: "id", id: toId(table, id) };
  return toAlternateKey(table, values);
}

/** Lookups are written as `_x_value`; users and teams are principals, whose key has a second name. */
function columnOf(table: TableMetadata, name: string): string {
  if (name === "ownerid" && table.baseType === "principal") return table.primaryIdAttribute;
  const lookup = /^_(.+)_value$/.exec(name)?.[1];
  return lookup !== undefined && table.attributes.has(lookup) ? lookup : name;
}

function valueOf(
  table: TableMetadata,
  value: Literal | AliasReference,
  aliases: ReadonlyMap<string, Expression>,
): Literal {
  if (value.is !== "alias") return value;
  const given = aliases.get(value.name);
  const isLiteral =
    given !== undefined && ["null", "boolean", "number", "string", "guid", "date", "dateTime"].includes(given.is);
  if (!isLiteral) throw invalidKey(table.entitySetName);
  return given as Literal;
}

function toId(table: TableMetadata, value: Literal): string {
  const text = value.is === "guid" || value.is === "string" ? value.value : "";
  if (!isGuid(text)) throw invalidKey(table.entitySetName);
  return text.toLowerCase();
}

function toAlternateKey(table: TableMetadata, written: ReadonlyMap<string, Literal>): RowKey {
  const key = table.keys.find(
    ({ attributes }) => attributes.length === written.size && attributes.every((column) => written.has(column)),
  );
  if (key === undefined || key.indexStatus !== "Active") throw invalidKey(table.entitySetName);
  const values = new Map<string, SqlValue>();
  for (const column of key.attributes) {
    const attribute = table.attributes.get(column);
    const literal = written.get(column);
    if (attribute === undefined || literal === undefined) throw invalidKey(table.entitySetName);
    values.set(column, toKeyValue(table, attribute, literal));
  }
  return { is: "alternate", key, values };
}

function toKeyValue(table: TableMetadata, attribute: AttributeMetadata, literal: Literal): SqlValue {
  const value = plainValue(attribute, literal);
  if (value === null || value === undefined) throw invalidKey(table.entitySetName);
  return toStoredValue(table, attribute, value);
}

/** The literal as it would stand in a JSON body. A quoted guid is a guid, an unquoted number in a text column is refused. */
function plainValue(attribute: AttributeMetadata, literal: Literal): unknown {
  switch (literal.is) {
    case "null":
    case "json":
    case "enumeration":
      return null;
    case "boolean":
    case "string":
      return literal.value;
    case "guid":
      return attribute.type === "Uniqueidentifier" || isLookup(attribute) ? literal.value : null;
    case "number":
      return attribute.type === "String" || attribute.type === "Memo" ? null : Number(literal.text);
    case "date":
    case "dateTime":
      return literal.text;
  }
}

/** The row with that key, all its stored columns; undefined when there is none. */
export function findRow(store: Store, table: TableMetadata, key: RowKey): SqlRow | undefined {
  if (key.is === "id") return findRowById(store, table, key.id);
  const columns = [...key.values.keys()];
  const condition = columns.map((column) => `${keyTerm(table, column)} = ${keyParameter(table, column)}`).join(" AND ");
  return store.one(`SELECT * FROM ${quoteName(table.logicalName)} WHERE ${condition}`, ...key.values.values());
}

function keyParameter(table: TableMetadata, column: string): string {
  return keyTerm(table, column).startsWith("fold(") ? "fold(?)" : "?";
}

export function findRowById(store: Store, table: TableMetadata, id: string): SqlRow | undefined {
  return store.one(
    `SELECT * FROM ${quoteName(table.logicalName)} WHERE ${quoteName(table.primaryIdAttribute)} = ?`,
    id,
  );
}

/** The row, or Dataverse's 404 for the kind of key that was asked with. */
export function requireRow(store: Store, table: TableMetadata, key: RowKey): SqlRow {
  const row = findRow(store, table, key);
  if (row !== undefined) return row;
  throw key.is === "id" ? rowNotFound(table.logicalName, key.id) : keyNotFound(table.logicalName);
}

export function idOf(table: TableMetadata, row: SqlRow): string {
  return String(row[table.primaryIdAttribute]);
}
