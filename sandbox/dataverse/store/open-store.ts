import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { claimDataFolder, DataFolderError } from "./claim-data-folder";
import { ensureTable } from "./ensure-table";
import { foldText } from "./fold-text";
import { quoteName } from "./physical-table";
import { makeStatementCache } from "./statement-cache";
import type { SqlFunction, SqlRow, Store } from "./store";
import { makeTextIndexes } from "./text-indexes";

const databaseFile = "dataverse.sqlite";

const ownTables = `
  CREATE TABLE IF NOT EXISTS _counter (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) WITHOUT ROWID;
  INSERT OR IGNORE INTO _counter VALUES ('version', 1000000);
  CREATE TABLE IF NOT EXISTS _tombstone (
    table_name TEXT NOT NULL, row_id TEXT NOT NULL, version INTEGER NOT NULL, deleted_on TEXT NOT NULL,
    PRIMARY KEY (table_name, version)
  ) WITHOUT ROWID;
`;

/**
 * Opens the database of a data folder, which is made if missing; null opens one in memory that ends with the process.
 *
 * Durability: a committed write survives the end of the process at any moment, SIGKILL included (write-ahead log). After a power cut
 * the last transactions may be missing, never half a one (`synchronous = NORMAL`); a sandbox need not pay a disk flush per request.
 * One process at a time has a folder, because metadata is kept in memory; another one may look into the file meanwhile.
 */
export function openStore(folder: string | null): Store {
  if (folder === null) return makeStore(new DatabaseSync(":memory:"), () => undefined);
  const releaseFolder = claimDataFolder(folder);
  try {
    const database = new DatabaseSync(join(folder, databaseFile));
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    return makeStore(database, releaseFolder);
  } catch (error) {
    releaseFolder();
    throw toDataFolderError(folder, error);
  }
}

function toDataFolderError(folder: string, error: unknown): DataFolderError {
  const reason = error instanceof Error ? error.message : String(error);
  const file = join(folder, databaseFile);
  return new DataFolderError(
    reason.includes("not a database")
      ? `${file} is not a database of the sandbox: move it away, or give another folder.`
      : `${file} cannot be used (${reason}): move it away, or give another folder.`,
    { cause: error },
  );
}

function makeStore(database: InstanceType<typeof DatabaseSync>, release: () => void): Store {
  database.function("fold", { deterministic: true }, foldText);
  database.exec(ownTables);
  const statements = makeStatementCache(database);
  const indexText = makeTextIndexes(database);
  let depth = 0;

  function transaction<Result>(work: () => Result): Result {
    const name = `level_${String(depth)}`;
    database.exec(depth === 0 ? "BEGIN IMMEDIATE" : `SAVEPOINT ${name}`);
    depth += 1;
    try {
      const result = work();
      if (result instanceof Promise) throw new TypeError("A transaction of the store must not await anything.");
      database.exec(depth === 1 ? "COMMIT" : `RELEASE ${name}`);
      return result;
    } catch (error) {
      // SQLite itself has rolled back when, for example, the disk is full.
      if (database.isTransaction) database.exec(depth === 1 ? "ROLLBACK" : `ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    } finally {
      depth -= 1;
    }
  }

  function changeSchema<Result>(work: () => Result): Result {
    statements.clear();
    return transaction(work);
  }

  return {
    ensureTable: (table) => changeSchema(() => ensureTable(database, table)),
    dropTable: (name) => changeSchema(() => database.exec(`DROP TABLE IF EXISTS ${quoteName(name)}`)),
    indexText: (table, column) => {
      changeSchema(() => {
        indexText(table, column);
      });
    },
    all: (sql, ...values) => statements.prepare(sql).all(...values) as SqlRow[],
    one: (sql, ...values) => statements.prepare(sql).get(...values) as SqlRow | undefined,
    run: (sql, ...values) => statements.prepare(sql).run(...values).changes,
    defineFunction: (name: string, work: SqlFunction) => {
      database.function(name, { deterministic: true, varargs: true }, work);
    },
    transaction,
    nextVersion: () =>
      readCounter(
        statements.prepare("UPDATE _counter SET value = value + 1 WHERE name = 'version' RETURNING value").get(),
      ),
    currentVersion: () => readCounter(statements.prepare("SELECT value FROM _counter WHERE name = 'version'").get()),
    close: () => {
      statements.clear();
      database.close();
      release();
    },
  };
}

function readCounter(row: unknown): number {
  return (row as { value: number }).value;
}
