import type { Value, Values } from "../entities/values";
import { always, equals, type Condition } from "./condition";
import type { Database, SqlRow } from "./database";

/** One stored record. `version` rises with every write; entity tags are made of it. */
export interface StoredRecord {
  readonly id: string;
  readonly version: number;
  readonly values: Values;
}

export interface Selection {
  readonly where?: Condition;
  /** SQL expressions; the record's id is always the last one. */
  readonly orderBy?: readonly string[];
  readonly limit?: number;
  readonly skip?: number;
}

export interface NewRecord {
  readonly entitySet: string;
  readonly values: Values;
}

/** The records of one company. */
export interface Records {
  find(entitySet: string, id: string): StoredRecord | undefined;
  first(entitySet: string, values: Readonly<Record<string, Value>>): StoredRecord | undefined;
  select(entitySet: string, selection?: Selection): StoredRecord[];
  count(entitySet: string, where?: Condition): number;
  insert(entitySet: string, values: Values): StoredRecord;
  /** Many records at once, quickly. */
  insertMany(records: readonly NewRecord[]): void;
  /** Replaces the values of a record that exists. */
  update(entitySet: string, id: string, values: Values): StoredRecord;
  remove(entitySet: string, id: string): void;
}

const rowsPerStatement = 50;

export function makeRecords(database: Database, company: string): Records {
  const nextVersion = (): number => {
    return Number(database.one("UPDATE version_counter SET last = last + 1 RETURNING last")?.["last"]);
  };

  const select = (entitySet: string, selection: Selection = {}): StoredRecord[] => {
    const where = selection.where ?? always;
    // The plus keeps SQLite from walking the primary key for the order's sake when another index finds the few rows wanted.
    const order = [...(selection.orderBy ?? []), "+id"].join(", ");
    return database
      .all(
        `SELECT id, version, row FROM record WHERE company = ? AND entity_set = ? AND (${where.sql})
         ORDER BY ${order} LIMIT ? OFFSET ?`,
        ...[company, entitySet, ...where.parameters, selection.limit ?? -1, selection.skip ?? 0],
      )
      .map(toRecord);
  };

  return {
    select,
    find: (entitySet, id) => {
      const row = database.one(
        "SELECT id, version, row FROM record WHERE company = ? AND entity_set = ? AND id = ?",
        ...[company, entitySet, id],
      );
      return row && toRecord(row);
    },
    first: (entitySet, values) => select(entitySet, { where: equals(values), limit: 1 })[0],
    count: (entitySet, where = always) =>
      Number(
        database.one(
          `SELECT count(*) AS n FROM record WHERE company = ? AND entity_set = ? AND (${where.sql})`,
          ...[company, entitySet, ...where.parameters],
        )?.["n"],
      ),
    insert: (entitySet, values) => {
      const record = { id: String(values["id"]), version: nextVersion(), values };
      database.run(
        "INSERT INTO record (company, entity_set, id, version, row) VALUES (?, ?, ?, ?, ?)",
        ...[company, entitySet, record.id, record.version, JSON.stringify(values)],
      );
      return record;
    },
    insertMany: (added) => {
      const last = database.one("UPDATE version_counter SET last = last + ? RETURNING last", added.length)?.["last"];
      const firstVersion = Number(last) - added.length + 1;
      for (let from = 0; from < added.length; from += rowsPerStatement) {
        const rows = added.slice(from, from + rowsPerStatement);
        database.run(
          `INSERT INTO record (company, entity_set, id, version, row) VALUES ${rows.map(() => "(?, ?, ?, ?, ?)").join(", ")}`,
          ...rows.flatMap(({ entitySet, values }, at) => [
            ...[company, entitySet, String(values["id"]), firstVersion + from + at, JSON.stringify(values)],
          ]),
        );
      }
    },
    update: (entitySet, id, values) => {
      const version = nextVersion();
      const changed = database.run(
        "UPDATE record SET version = ?, row = ? WHERE company = ? AND entity_set = ? AND id = ?",
        ...[version, JSON.stringify(values), company, entitySet, id],
      );
      if (changed !== 1) throw new Error(`${entitySet} has no record ${id} to update`);
      return { id, version, values };
    },
    remove: (entitySet, id) => {
      database.run("DELETE FROM record WHERE company = ? AND entity_set = ? AND id = ?", company, entitySet, id);
    },
  };
}

function toRecord(row: SqlRow): StoredRecord {
  return {
    id: String(row["id"]),
    version: Number(row["version"]),
    values: JSON.parse(String(row["row"])) as Values,
  };
}
