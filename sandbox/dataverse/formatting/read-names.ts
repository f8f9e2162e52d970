import { quoteName } from "../store/physical-table";
import type { RequestContext } from "../webapi/request-context";

/** A row of another table, as a lookup names it. */
export interface Pointer {
  readonly table: string;
  readonly id: string;
}

/** The primary names of rows, by id. Names are shown with a lookup even to those who may not read the row. */
export function readNames(context: RequestContext, pointers: readonly Pointer[]): ReadonlyMap<string, string> {
  const idsByTable = new Map<string, Set<string>>();
  for (const { table, id } of pointers) {
    const ids = idsByTable.get(table) ?? new Set<string>();
    idsByTable.set(table, ids.add(id));
  }
  return new Map([...idsByTable].flatMap(([table, ids]) => readNamesOf(context, table, ids)));
}

function readNamesOf(
  { catalog, store }: RequestContext,
  tableName: string,
  ids: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const table = catalog.table(tableName);
  if (table === undefined || table.primaryNameAttribute === null) return [];
  const key = quoteName(table.primaryIdAttribute);
  const rows = store.all(
    `SELECT ${key} AS id, ${quoteName(table.primaryNameAttribute)} AS name FROM ${quoteName(tableName)} WHERE ${key} IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...ids]),
  );
  return rows.flatMap(({ id, name }) => (typeof name === "string" ? [[String(id), name] as const] : []));
}
