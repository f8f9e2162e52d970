import type { TableMetadata } from "../../metadata/table-metadata";
import { quoteName } from "../../store/physical-table";
import { recordTombstone } from "../../store/tombstones";
import type { RequestContext } from "../../webapi/request-context";

/** Takes the row out of the store; change tracking remembers it. */
export function removeRow({ store, now }: RequestContext, table: TableMetadata, id: string): void {
  const removed = store.run(
    `DELETE FROM ${quoteName(table.logicalName)} WHERE ${quoteName(table.primaryIdAttribute)} = ?`,
    id,
  );
  if (removed > 0 && table.changeTracking) recordTombstone(store, table.logicalName, id, now);
}
