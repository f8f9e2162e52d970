import type { AnyTable } from "#model/tables/table";
import type { Change, RowKey } from "../../../bridge/ports/change";
import type { ChangeResult, ChangeSet, Query } from "../../../bridge/ports/dataverse";
import type { Reading } from "../../../bridge/ports/reading";
import type { Random } from "../time/random";
import { answerReading } from "./answer-reading";
import { toPredicate } from "./evaluate-condition";
import { makeRowStore, type RowStore, type RowWrite } from "./row-store";
import { schemaOf, type TableSchema } from "./schema";
import { makeStoredMoments, textOf, type StoredRow } from "./stored-row";
import { storeValues, WriteRefused } from "./store-values";

export type Writer = "people" | "bridge";

/** What watches every write that took effect, one change set at a time. */
export type WriteWatcher = (writes: readonly RowWrite[], by: Writer) => void;

/** A page of a query, with where the next one begins. */
export interface Page {
  readonly rows: readonly StoredRow[];
  readonly next: string | undefined;
}

/** Dataverse as far as the bridge's port sees it, in memory. Every operation happens at once and completely. */
export interface MemoryDataverse {
  readonly store: RowStore;
  retrieve(reading: Reading, key: RowKey): StoredRow | undefined;
  /** `after` is what the page before gave as next. */
  page(reading: Reading, query: Query<AnyTable>, after: string | undefined): Page;
  /** Each change set happens as a whole or not at all. */
  changeAll(changeSets: readonly ChangeSet[], by: Writer): readonly ChangeResult[];
}

const defaultPageSize = 250;

/** Names of properties a write must not carry for a while: as when a column was taken away or protected. */
export interface Drift {
  refuses(table: string, values: Readonly<Record<string, unknown>>): string | undefined;
}

export function makeMemoryDataverse(
  now: () => number,
  random: Random,
  watch: WriteWatcher,
  drift: Drift = { refuses: () => undefined },
): MemoryDataverse {
  const store = makeRowStore();
  let lastVersion = 1000;
  const momentOf = makeStoredMoments();

  function write(schema: TableSchema, id: string, before: StoredRow | undefined, values: StoredRow): RowWrite {
    const moment = momentOf(now());
    const after: Record<string, unknown> = { ...(before ?? schema.blank) };
    if (!before) {
      after.statecode = 0;
      after.statuscode = 1;
      after.createdon = moment;
    }
    storeValues(store, schema, values, after);
    after[schema.primaryKey] = id;
    after.modifiedon = moment;
    after["@odata.etag"] = `W/"${++lastVersion}"`;
    requireFreeKeys(schema, id, after);
    store.put(schema.name, id, after);
    return { table: schema.name, before, after };
  }

  function requireFreeKeys(schema: TableSchema, id: string, row: StoredRow): void {
    for (const key of schema.keys) {
      const value = textOf(row, key);
      const holder = value === null ? undefined : store.findByKey(schema.name, key, value);
      if (holder && holder[schema.primaryKey] !== id) {
        throw new WriteRefused("conflict", "0x80060892", `A row with the same ${key} exists`);
      }
    }
  }

  function insert(schema: TableSchema, values: StoredRow): RowWrite {
    const id = textOf(values, schema.primaryKey)?.toLowerCase() ?? random.uuid();
    if (store.row(schema.name, id)) throw new WriteRefused("conflict", "0x80040237", "A row with the same id exists");
    return write(schema, id, undefined, values);
  }

  function upsert(schema: TableSchema, { column, value }: RowKey, values: StoredRow): RowWrite {
    const before = store.findByKey(schema.name, column, value);
    if (!before) return insert(schema, { ...values, [column]: value });
    return write(schema, String(before[schema.primaryKey]), before, values);
  }

  function requireTaken(schema: TableSchema, values: StoredRow, by: Writer): void {
    const refusal = by === "bridge" ? drift.refuses(schema.name, values) : undefined;
    if (refusal !== undefined) throw new WriteRefused("refused", "0x80048408", refusal);
  }

  function updateRow(schema: TableSchema, id: string, values: StoredRow, ifVersion?: string): RowWrite {
    const before = store.row(schema.name, id);
    if (!before) throw new WriteRefused("conflict", "0x80040217", "The row does not exist");
    if (ifVersion !== undefined && before["@odata.etag"] !== ifVersion) {
      throw new WriteRefused("conflict", "0x80060882", "The row has another version");
    }
    return write(schema, id.toLowerCase(), before, values);
  }

  /** One row after the other, so that what was written before a refusal can be taken back. */
  function* carryOut(change: Change, by: Writer): Generator<RowWrite> {
    const schema = schemaOf(change.table);
    for (const { values } of "rows" in change ? change.rows : [change]) requireTaken(schema, values, by);
    switch (change.is) {
      case "create":
        yield insert(schema, change.values);
        break;
      case "upsert":
        yield upsert(schema, change.key, change.values);
        break;
      case "update":
        yield updateRow(schema, change.id, change.values, change.ifVersion);
        break;
      case "upsertMany":
        for (const { key, values } of change.rows) yield upsert(schema, key, values);
        break;
      case "createMany":
        for (const { values } of change.rows) yield insert(schema, values);
        break;
      case "updateMany":
        for (const { id, values } of change.rows) yield updateRow(schema, id, values);
        break;
    }
  }

  function changeOne(changes: ChangeSet, by: Writer): ChangeResult {
    const writes: RowWrite[] = [];
    try {
      const versions = changes.map((change) => {
        for (const write of carryOut(change, by)) writes.push(write);
        return change.is === "update" ? String(writes.at(-1)?.after["@odata.etag"]) : undefined;
      });
      watch(writes, by);
      return { is: "applied", versions };
    } catch (error) {
      for (const { table, before, after } of writes.reverse()) {
        store.put(table, String(after[schemaOf(table).primaryKey]), before);
      }
      if (!(error instanceof WriteRefused)) throw error;
      const { code, message } = error;
      return error.is === "conflict" ? { is: "conflict", detail: message } : { is: "refused", code, detail: message };
    }
  }

  return {
    store,
    retrieve(reading, { column, value }) {
      const row = store.findByKey(schemaOf(reading.table).name, column, value);
      return row && answerReading(store, reading, row);
    },
    page(reading, query, after) {
      const schema = schemaOf(reading.table);
      const wanted = toPredicate(query.where);
      const ordered = query.oldestFirst ?? query.newestFirst;
      const forward = query.newestFirst === undefined ? 1 : -1;
      const matching: StoredRow[] = [];
      for (const row of candidates(store, schema, query)) if (wanted(row)) matching.push(row);
      if (matching.length <= 1 && after === undefined) {
        return { rows: matching.map((row) => answerReading(store, reading, row)), next: undefined };
      }
      const found = matching
        .map((row) => {
          return { row, at: `${ordered ? (textOf(row, ordered) ?? "") : ""} ${String(row[schema.primaryKey])}` };
        })
        .filter(({ at }) => after === undefined || (forward === 1 ? at > after : at < after))
        .sort((a, b) => (a.at < b.at ? -forward : forward));
      const size = query.pageSize ?? defaultPageSize;
      const page = found.slice(0, size);
      return {
        rows: page.map(({ row }) => answerReading(store, reading, row)),
        next: found.length > size ? page.at(-1)?.at : undefined,
      };
    },
    changeAll: (changeSets, by) => changeSets.map((changes) => changeOne(changes, by)),
  };
}

/** Rows a query may be about: by a key, when it asks for keys, else all. */
function candidates(store: RowStore, schema: TableSchema, { where }: Query<AnyTable>): Iterable<StoredRow> {
  const parts = where.is === "all" ? where.conditions : [where];
  for (const part of parts) {
    if (part.is !== "in" || !(part.column === schema.primaryKey || schema.keys.includes(part.column))) continue;
    return [...new Set(part.values)].flatMap((value): readonly StoredRow[] => {
      const row = store.findByKey(schema.name, part.column, String(value));
      return row ? [row] : [];
    });
  }
  return store.rows(schema.name);
}
