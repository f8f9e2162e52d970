import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSyncInstance } from "@photostructure/sqlite";

export type SqlValue = string | number | null;
export type SqlRow = Record<string, SqlValue>;

/** The embedded database of the local Business Central. */
export interface Database {
  all(sql: string, ...parameters: readonly SqlValue[]): SqlRow[];
  one(sql: string, ...parameters: readonly SqlValue[]): SqlRow | undefined;
  run(sql: string, ...parameters: readonly SqlValue[]): number;
  /** All or nothing; a transaction inside another one is a savepoint of it. */
  transaction<Result>(work: () => Result): Result;
  /** Makes what was done so far in the outermost transaction permanent and begins the next one, as posting does. */
  commitAndBegin(): void;
  close(): void;
}

/** Rows that lack the property stay out of its index, so that each record pays only for what it has. */
function indexed(property: string): string {
  const value = `json_extract(row, '$.${property}')`;
  return `CREATE INDEX IF NOT EXISTS record_with_${property} ON record (company, entity_set, ${value}) WHERE ${value} IS NOT NULL;`;
}

const schema = `
  CREATE TABLE IF NOT EXISTS record (
    company TEXT NOT NULL,
    entity_set TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    row TEXT NOT NULL,
    PRIMARY KEY (company, entity_set, id)
  );
  ${indexed("number")}
  ${indexed("lastModifiedDateTime")}
  ${indexed("documentId")}
  ${indexed("externalDocumentNumber")}
  ${indexed("customerNumber")}
  ${indexed("orderNumber")}
  ${indexed("documentNumber")}
  ${indexed("entryNumber")}
  ${indexed("appliedLedgerEntryNumber")}
  CREATE TABLE IF NOT EXISTS number_series (
    company TEXT NOT NULL,
    series TEXT NOT NULL,
    last_number TEXT NOT NULL,
    PRIMARY KEY (company, series)
  );
  CREATE TABLE IF NOT EXISTS version_counter (last INTEGER NOT NULL);
  INSERT INTO version_counter SELECT 0 WHERE NOT EXISTS (SELECT * FROM version_counter);
`;

/** Opens `business-central.db` in the folder, made if missing. Throws with one clear line when it cannot be written. */
export function openDatabase(dataFolder: string): Database {
  const sqlite = openFile(dataFolder);
  let depth = 0;

  const transaction = <Result>(work: () => Result): Result => {
    const name = `level_${depth}`;
    sqlite.exec(depth === 0 ? "BEGIN IMMEDIATE" : `SAVEPOINT ${name}`);
    depth += 1;
    try {
      const result = work();
      depth -= 1;
      sqlite.exec(depth === 0 ? "COMMIT" : `RELEASE ${name}`);
      return result;
    } catch (error) {
      depth -= 1;
      sqlite.exec(depth === 0 ? "ROLLBACK" : `ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    }
  };

  const prepare = keepPrepared(sqlite);
  return {
    all: (sql, ...parameters) => prepare(sql).all(...parameters) as SqlRow[],
    one: (sql, ...parameters) => prepare(sql).get(...parameters) as SqlRow | undefined,
    run: (sql, ...parameters) => prepare(sql).run(...parameters).changes,
    transaction,
    commitAndBegin: () => {
      if (depth !== 1) throw new Error("Only the outermost transaction can be committed half-way");
      sqlite.exec("COMMIT; BEGIN IMMEDIATE");
    },
    close: () => sqlite.close(),
  };
}

const mostPrepared = 200;

/** Statements are prepared once; requests make ever new ones with their filters, so the oldest make room. */
function keepPrepared(sqlite: InstanceType<typeof DatabaseSync>): (sql: string) => StatementSyncInstance {
  const prepared = new Map<string, StatementSyncInstance>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known) return known;
    const [oldest] = prepared.keys();
    if (oldest !== undefined && prepared.size >= mostPrepared) prepared.delete(oldest);
    const statement = sqlite.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

function openFile(dataFolder: string): InstanceType<typeof DatabaseSync> {
  try {
    mkdirSync(dataFolder, { recursive: true });
    const sqlite = new DatabaseSync(join(dataFolder, "business-central.db"));
    sqlite.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000; PRAGMA cache_size = -131072;",
    );
    defineTextFunctions(sqlite);
    sqlite.exec(schema);
    return sqlite;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The data folder ${dataFolder} cannot be used for business-central.db: ${reason}`);
  }
}

/** Text functions of filters, by JavaScript's idea of letters: SQLite's own know ASCII only. */
function defineTextFunctions(sqlite: InstanceType<typeof DatabaseSync>): void {
  const define = (name: string, work: (text: string, sought: string) => string | number): void =>
    sqlite.function(name, { deterministic: true }, work);
  sqlite.function("lower_text", { deterministic: true }, (text: string) => text.toLowerCase());
  sqlite.function("upper_text", { deterministic: true }, (text: string) => text.toUpperCase());
  define("contains_text", (text, sought) => Number(text.includes(sought)));
  define("starts_with_text", (text, sought) => Number(text.startsWith(sought)));
  define("ends_with_text", (text, sought) => Number(text.endsWith(sought)));
}
