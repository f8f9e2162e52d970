import type { TableRule } from "../../messages/table-rules/table-rule";

/** A row that is gone is shared with nobody; a user or team that is gone has no shares. */
export const endedShares: TableRule = {
  concerns: ({ logicalName, ownership }) =>
    ownership === "UserOwned" || logicalName === "systemuser" || logicalName === "team",

  afterDelete({ context, table, row }) {
    const id = String(row[table.primaryIdAttribute]);
    context.store.run("DELETE FROM principalobjectaccess WHERE objectid = ?1 OR principalid = ?1", id);
    return [];
  },
};
