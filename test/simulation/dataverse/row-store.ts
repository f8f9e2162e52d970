import { schemaOf, tableNames, type TableSchema } from "./schema";
import { textOf, type StoredRow } from "./stored-row";

/** One row before and after a write. */
export interface RowWrite {
  readonly table: string;
  readonly before: StoredRow | undefined;
  readonly after: StoredRow;
}

/** The rows of every table, with their alternate keys as indexes. */
export interface RowStore {
  row(table: string, id: string): StoredRow | undefined;
  rows(table: string): Iterable<StoredRow>;
  findByKey(table: string, column: string, value: string): StoredRow | undefined;
  /** The rows whose lookup leads to this row. */
  rowsOf(table: string, lookupColumn: string, id: string): Iterable<StoredRow>;
  /** Takes a row over as it is; the same write with before and after exchanged takes it back. */
  put(table: string, id: string, row: StoredRow | undefined): void;
}

interface Indexed {
  readonly schema: TableSchema;
  readonly rows: Map<string, StoredRow>;
  readonly keys: ReadonlyMap<string, Map<string, string>>;
  /** By lookup column, as far as it was asked for: the rows that lead to each row. */
  readonly lookups: Map<string, LookupIndex>;
}

type LookupIndex = Map<unknown, Map<string, StoredRow>>;

export function makeRowStore(): RowStore {
  const tables = new Map<string, Indexed>();
  for (const name of tableNames) {
    const schema = schemaOf(name);
    const keys = new Map(schema.keys.map((key) => [key, new Map<string, string>()]));
    tables.set(name, { schema, rows: new Map(), keys, lookups: new Map() });
  }
  const tableOf = (name: string): Indexed => {
    const found = tables.get(name);
    if (!found) throw new RangeError(`The simulated Dataverse has no table ${name}`);
    return found;
  };

  return {
    row: (table, id) => tableOf(table).rows.get(id.toLowerCase()),
    rows: (table) => tableOf(table).rows.values(),
    findByKey(table, column, value) {
      const { schema, rows, keys } = tableOf(table);
      if (column === schema.primaryKey) return rows.get(value.toLowerCase());
      const id = keys.get(column)?.get(value.toLowerCase());
      return id === undefined ? undefined : rows.get(id);
    },
    rowsOf(table, lookupColumn, id) {
      const { rows, lookups } = tableOf(table);
      const index = lookups.get(lookupColumn) ?? indexLookup(rows, lookupColumn);
      lookups.set(lookupColumn, index);
      return index.get(id)?.values() ?? [];
    },
    put(table, id, row) {
      const { rows, keys, lookups } = tableOf(table);
      const before = rows.get(id);
      for (const [column, index] of keys) {
        if (before && row && before[column] === row[column]) continue;
        const old = before && textOf(before, column)?.toLowerCase();
        const next = row && textOf(row, column)?.toLowerCase();
        if (old !== undefined && old !== next) index.delete(old);
        if (next !== undefined) index.set(next, id);
      }
      for (const [column, index] of lookups) {
        if (before && before[column] !== row?.[column]) index.get(before[column])?.delete(id);
        if (row) addTo(index, row[column], id, row);
      }
      if (row) rows.set(id, row);
      else rows.delete(id);
    },
  };
}

function indexLookup(rows: ReadonlyMap<string, StoredRow>, column: string): LookupIndex {
  const index: LookupIndex = new Map();
  for (const [id, row] of rows) addTo(index, row[column], id, row);
  return index;
}

function addTo(index: LookupIndex, target: unknown, id: string, row: StoredRow): void {
  const rows = index.get(target);
  if (rows) rows.set(id, row);
  else index.set(target, new Map([[id, row]]));
}
