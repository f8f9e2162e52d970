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
  /** Takes a row over as it is; the same write with before and after exchanged takes it back. */
  put(table: string, id: string, row: StoredRow | undefined): void;
}

interface Indexed {
  readonly schema: TableSchema;
  readonly rows: Map<string, StoredRow>;
  readonly keys: ReadonlyMap<string, Map<string, string>>;
}

export function makeRowStore(): RowStore {
  const tables = new Map<string, Indexed>();
  for (const name of tableNames) {
    const schema = schemaOf(name);
    tables.set(name, { schema, rows: new Map(), keys: new Map(schema.keys.map((key) => [key, new Map()])) });
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
    put(table, id, row) {
      const { rows, keys } = tableOf(table);
      const before = rows.get(id);
      for (const [column, index] of keys) {
        if (before && row && before[column] === row[column]) continue;
        const old = before && textOf(before, column)?.toLowerCase();
        const next = row && textOf(row, column)?.toLowerCase();
        if (old !== undefined && old !== next) index.delete(old);
        if (next !== undefined) index.set(next, id);
      }
      if (row) rows.set(id, row);
      else rows.delete(id);
    },
  };
}
