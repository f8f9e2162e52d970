import type { Store } from "./store";

/** A deleted row, as change tracking remembers it. */
export interface Tombstone {
  readonly rowId: string;
  readonly version: number;
  readonly deletedOn: string;
}

/** Remembers that a row of a change-tracked table is gone; called inside the transaction that deletes it. */
export function recordTombstone(store: Store, tableName: string, rowId: string, now: Date): void {
  store.run(
    "INSERT INTO _tombstone (table_name, row_id, version, deleted_on) VALUES (?, ?, ?, ?)",
    tableName,
    rowId,
    store.nextVersion(),
    now.toISOString(),
  );
}

/** The rows of a table deleted after a version, each once, oldest first; one may have been made anew since then. */
export function tombstonesSince(store: Store, tableName: string, version: number): readonly Tombstone[] {
  return store
    .all(
      "SELECT row_id, max(version) AS version, deleted_on FROM _tombstone WHERE table_name = ? AND version > ? GROUP BY row_id ORDER BY 2",
      tableName,
      version,
    )
    .map((row) => ({
      rowId: String(row["row_id"]),
      version: Number(row["version"]),
      deletedOn: String(row["deleted_on"]),
    }));
}
