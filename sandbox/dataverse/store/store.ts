import type { TableMetadata } from "../metadata/table-metadata";

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

/**
 * The embedded database. One SQL table per Dataverse table, named as its logical name, one SQL column per attribute that stores a value:
 * text, choice and lookup (lower-case GUID) as they are, money and decimal as exact text, dates as ISO text, yes/no as 0 or 1;
 * for lookups with several targets a second column `{lookup}_type`. `versionnumber` is taken from one counter of the whole organisation.
 */
export interface Store {
  /** Creates the SQL table, or adds the columns and indexes it lacks. */
  ensureTable(table: TableMetadata): void;
  dropTable(logicalName: string): void;
  all(sql: string, ...values: readonly SqlValue[]): SqlRow[];
  one(sql: string, ...values: readonly SqlValue[]): SqlRow | undefined;
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** All or nothing; a transaction inside another one is a savepoint of it. */
  transaction<Result>(work: () => Result): Result;
  /** The next version number of the organisation. */
  nextVersion(): number;
  close(): void;
}
