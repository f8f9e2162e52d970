import { DataverseError } from "../../dataverse-error";
import type { TableMetadata } from "../../metadata/table-metadata";
import type { Store } from "../../store/store";
import type { Operation } from "../operation";
import { findRow, type RowKey } from "../row-key";
import { upsertRow } from "../upsert-row";
import { readTargets, targetsParameter, type BulkTarget } from "./bulk-targets";
import { keyOfTarget } from "./target-key";

/** Creates or updates many rows of one table by id or alternate key, all or none. */
export const upsertMultiple: Operation = {
  name: "UpsertMultiple",
  kind: "action",
  boundTo: "collection",
  parameters: [targetsParameter],
  returns: null,
  run(call) {
    const { context, table, targets } = readTargets(call);
    context.store.transaction(() => {
      for (const target of targets) {
        const key = keyOfTarget(context, table, target);
        refuseRepeatedKey(context.store, table, target, key);
        upsertRow(context, table, key, target, { is: "none" });
      }
    });
    return { is: "nothing" };
  },
};

/** A row that is created through an alternate key in `@odata.id` must not repeat the key's columns. */
function refuseRepeatedKey(store: Store, table: TableMetadata, target: BulkTarget, key: RowKey): void {
  if (key.is === "id") return;
  const repeated = [...key.values.keys()].filter((column) => column in target);
  if (repeated.length === 0 || findRow(store, table, key) !== undefined) return;
  throw new DataverseError(
    "0x80040216",
    400,
    `An item with the same key has already been added. Key: ${repeated.join(", ")}`,
  );
}
