import type { DatabaseSync } from "@photostructure/sqlite";
import { quoteName } from "./physical-table";

type Database = InstanceType<typeof DatabaseSync>;

/** With fewer values an index finds too many rows for each. */
const leastValues = 20;

/** Rows that are looked at to tell how many rows a value has. */
const analysisLimit = 1000;

/**
 * Makes indexes over text, as Dataverse's database does by itself for queries it is asked often (learn.microsoft.com, Azure SQL,
 * automatic tuning). Gives a function that makes one unless it is there, or the column says nearly the same in every row.
 */
export function makeTextIndexes(database: Database): (table: string, column: string) => void {
  const unsuitable = new Set<string>();

  return function indexText(table, column) {
    const name = `text_${table}_${column}`;
    if (unsuitable.has(name) || isThere(database, name)) return;
    const term = `fold(${quoteName(column)})`;
    if (!hasManyValues(database, table, term)) {
      unsuitable.add(name);
      return;
    }
    database.exec(`CREATE INDEX ${quoteName(name)} ON ${quoteName(table)} (${term})`);
    // Without knowing the rows SQLite would take an index of empty lookups for as good as this one.
    database.exec(`PRAGMA analysis_limit = ${analysisLimit}; ANALYZE ${quoteName(table)}`);
  };
}

function isThere(database: Database, name: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?").get(name) !== undefined;
}

function hasManyValues(database: Database, table: string, term: string): boolean {
  const values = `SELECT DISTINCT ${term} FROM ${quoteName(table)} LIMIT ${leastValues}`;
  const row = database.prepare(`SELECT count(*) AS n FROM (${values})`).get() as { readonly n: number };
  return row.n >= leastValues;
}
