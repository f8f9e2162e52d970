import type { TableMetadata } from "../metadata/table-metadata";
import { quoteName } from "../store/physical-table";
import type { SqlValue, Store } from "../store/store";

/** Values by SQL column; undefined ones are left as they are. */
export type RowValues = Readonly<Record<string, SqlValue | boolean | undefined>>;

/**
 * Writes a row the platform itself makes (an organisation's first rows, components of a solution): created if its id is new, else
 * changed. Nothing is checked and nothing follows from it, unlike what the messages of the Web API do.
 */
export function putRow(store: Store, table: TableMetadata, id: string, values: RowValues): void {
  const entries = Object.entries(values).flatMap(([column, value]): [string, SqlValue][] =>
    value === undefined ? [] : [[column, typeof value === "boolean" ? Number(value) : value]],
  );
  const columns = [table.primaryIdAttribute, ...entries.map(([column]) => column), "versionnumber"].map(quoteName);
  const changes = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  store.run(
    `INSERT INTO ${quoteName(table.logicalName)} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})
     ON CONFLICT (${quoteName(table.primaryIdAttribute)}) DO UPDATE SET ${changes.join(", ")}`,
    id,
    ...entries.map(([, value]) => value),
    store.nextVersion(),
  );
}
