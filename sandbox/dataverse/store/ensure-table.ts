import type { DatabaseSync } from "@photostructure/sqlite";
import type { TableMetadata } from "../metadata/table-metadata";
import { physicalColumns, physicalIndexes, quoteName, type PhysicalIndex } from "./physical-table";

type Database = InstanceType<typeof DatabaseSync>;

const uniqueConstraintFailed = 2067;

/** Creates or changes the SQL table and its indexes; answers the alternate keys that existing rows contradict. */
export function ensureTable(database: Database, table: TableMetadata): readonly string[] {
  const columns = physicalColumns(table);
  const present = presentColumns(database, table.logicalName);
  const wanted = physicalIndexes(table);
  if (present.size === 0) {
    const definitions = columns.map(
      ({ name, type }, index) => `${quoteName(name)} ${type}${index === 0 ? " PRIMARY KEY NOT NULL" : ""}`,
    );
    database.exec(`CREATE TABLE ${quoteName(table.logicalName)} (${definitions.join(", ")})`);
  } else {
    dropStaleIndexes(database, table.logicalName, wanted);
    changeColumns(database, table.logicalName, columns, present);
  }
  return createMissingIndexes(database, table.logicalName, wanted);
}

function presentColumns(database: Database, tableName: string): ReadonlySet<string> {
  const rows = database.prepare(`PRAGMA table_info(${quoteName(tableName)})`).all() as { name: string }[];
  return new Set(rows.map((row) => row.name));
}

function changeColumns(
  database: Database,
  tableName: string,
  columns: ReturnType<typeof physicalColumns>,
  present: ReadonlySet<string>,
): void {
  const alter = `ALTER TABLE ${quoteName(tableName)}`;
  for (const { name, type } of columns) {
    if (!present.has(name)) database.exec(`${alter} ADD COLUMN ${quoteName(name)} ${type}`);
  }
  const wanted = new Set(columns.map((column) => column.name));
  for (const name of present) {
    if (!wanted.has(name)) database.exec(`${alter} DROP COLUMN ${quoteName(name)}`);
  }
}

function presentIndexes(database: Database, tableName: string): ReadonlyMap<string, string> {
  const rows = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
    .all(tableName) as { name: string; sql: string }[];
  return new Map(rows.map((row) => [row.name, row.sql]));
}

function dropStaleIndexes(database: Database, tableName: string, wanted: readonly PhysicalIndex[]): void {
  const sqlByName = new Map(wanted.map((index) => [index.name, index.sql]));
  for (const [name, sql] of presentIndexes(database, tableName)) {
    if (sqlByName.get(name) !== sql) database.exec(`DROP INDEX ${quoteName(name)}`);
  }
}

function createMissingIndexes(
  database: Database,
  tableName: string,
  wanted: readonly PhysicalIndex[],
): readonly string[] {
  const present = presentIndexes(database, tableName);
  const failedKeys: string[] = [];
  for (const index of wanted) {
    if (present.has(index.name)) continue;
    try {
      database.prepare(index.sql).run();
    } catch (error) {
      if (index.key === undefined || !isUniqueViolation(error)) throw error;
      failedKeys.push(index.key);
    }
  }
  return failedKeys;
}

function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && "errcode" in error && error.errcode === uniqueConstraintFailed;
}
