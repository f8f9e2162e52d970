import type { TableMetadata } from "../metadata/table-metadata";

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

/**
 * The embedded database. One SQL table per Dataverse table, named as its logical name, one SQL column per attribute that stores a value
 * (`physical-table.ts` says which and how): text, choice and lookup (lower-case GUID) as they are, money and decimal as exact text,
 * dates as ISO text in UTC with whole seconds, yes/no as 0 or 1; for lookups with several targets a second column `{lookup}_type`
 * with the logical name of the target. `versionnumber` is taken from one counter of the whole organisation.
 * Tables of the store itself begin with an underscore. SQL may use `fold(text)`: text as Dataverse compares it, without case.
 */
export interface Store {
  /**
   * Brings the SQL table to its metadata: creates it, adds and removes columns, keeps the indexes for keys, lookups and versions.
   * Answers the logical names of alternate keys whose unique index could not be built because rows collide.
   */
  ensureTable(table: TableMetadata): readonly string[];
  dropTable(logicalName: string): void;
  /** Makes rows be found faster by what a column of text says; nothing where that would not help. */
  indexText(table: string, column: string): void;
  all(sql: string, ...values: readonly SqlValue[]): SqlRow[];
  one(sql: string, ...values: readonly SqlValue[]): SqlRow | undefined;
  /** How many rows it changed. */
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** Makes a function known to SQL; the same arguments must always give the same result. */
  defineFunction(name: string, work: SqlFunction): void;
  /** All or nothing; a transaction inside another one is a savepoint of it. The work must not await anything. */
  transaction<Result>(work: () => Result): Result;
  /** The next version number of the organisation. */
  nextVersion(): number;
  /** The latest version number handed out. */
  currentVersion(): number;
  close(): void;
}

/** Integers arrive as numbers. */
export type SqlFunction = (...values: readonly (string | number | null | Uint8Array)[]) => SqlValue;
