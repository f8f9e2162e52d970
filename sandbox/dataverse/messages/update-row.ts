import type { TableMetadata } from "../metadata/table-metadata";
import type { SqlRow } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import type { RowPayload } from "./payload/row-payload";
import { requireWritable } from "./require-writable";
import { idOf } from "./row-key";
import { commitRow } from "./row-write/commit-row";
import { prepareRow } from "./row-write/prepare-row";
import { requireRightToBind, requireRightToColumns } from "./row-write/require-rights";
import { isChanged, toOwnedRow, type RowWrite } from "./row-write/row-write";

/**
 * Changes the given columns of a row that is there. Version and `modifiedon` move even when every value is the one it had.
 * (learn.microsoft.com, webapi/update-delete-entities-using-web-api)
 */
export function updateRow(
  context: RequestContext,
  table: TableMetadata,
  row: SqlRow,
  payload: Pick<RowPayload, "values" | "bound">,
): void {
  requireWritable(table, "Update");
  const { access, caller, store } = context;
  store.transaction(() => {
    const owned = toOwnedRow(table, row);
    access.requirePrivilege(caller, "Write", table);
    access.requireAccess(caller, "Write", table, owned);
    const write: RowWrite = { context, table, id: idOf(table, row), before: row, values: new Map(payload.values) };
    requireRightToColumns(write, payload.values.keys());
    if (isChanged(write, "ownerid")) {
      access.requirePrivilege(caller, "Assign", table);
      access.requireAccess(caller, "Assign", table, owned);
    }
    prepareRow(write);
    requireRightToBind(write, payload.bound);
    commitRow(write);
  });
}
