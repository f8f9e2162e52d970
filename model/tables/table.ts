import type { Column, LookupColumn } from "./column";

export type Columns = Readonly<Record<string, Column>>;

export interface AlternateKey<Name extends string = string> {
  /** Schema name of the key. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Name[];
}

/** A table of our own. Solution XML, row types, metadata for dataverse-ify and column names in queries all come from here. */
export interface Table<Name extends string = string, C extends Columns = Columns> {
  readonly kind: "own";
  readonly schemaName: Name;
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  /** User: rows have an owner, whose business unit limits who reads them. Organization: everybody with the privilege reads all rows. */
  readonly ownership: "User" | "Organization";
  readonly primaryName: string;
  readonly columns: C;
  readonly keys: readonly AlternateKey[];
}

/** What defineTable checks more strictly than a Table says: names of columns are columns of the same table. */
type Definition<C extends Columns> = Omit<Table<string, C>, "kind" | "schemaName" | "primaryName" | "keys"> & {
  readonly primaryName: Extract<keyof C, string>;
  readonly keys: readonly AlternateKey<Extract<keyof C, string>>[];
};

/** Columns of ours on a stock table. */
export interface Extension<Name extends string = string, C extends Columns = Columns> {
  readonly kind: "stock";
  readonly schemaName: Name;
  readonly columns: C;
}

export type AnyTable = Table | Extension;

export function defineTable<const Name extends string, const C extends Columns>(
  schemaName: Name,
  table: Definition<C>,
): Table<Name, C> {
  return { kind: "own", schemaName, ...table };
}

export function extendTable<const Name extends string, const C extends Columns>(
  schemaName: Name,
  columns: C,
): Extension<Name, C> {
  return { kind: "stock", schemaName, columns };
}

export function logicalName<Name extends string>(schemaName: Name): Lowercase<Name> {
  return schemaName.toLowerCase() as Lowercase<Name>;
}

/** The name of the table's rows in a Web API address. */
export function entitySetName(table: AnyTable): string {
  const name = logicalName(table.schemaName);
  return name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`;
}

export function primaryKey(table: AnyTable): string {
  return `${logicalName(table.schemaName)}id`;
}

/**
 * Schema name of the relationship behind a lookup, which is also the name of the collection on the other side:
 * `accord_opportunity_intent`. A second lookup to the same table carries its column's name as well.
 */
export function relationshipName(table: Table, columnName: string): string {
  const target = (table.columns[columnName] as LookupColumn).target;
  const sameTarget = Object.entries(table.columns).filter(
    ([, column]) => column.type === "lookup" && column.target === target,
  );
  const suffix = sameTarget[0]?.[0] === columnName ? "" : `_${withoutPrefix(columnName.toLowerCase())}`;
  return `accord_${withoutPrefix(target)}_${withoutPrefix(logicalName(table.schemaName))}${suffix}`;
}

function withoutPrefix(name: string): string {
  return name.replace(/^accord_/, "");
}
