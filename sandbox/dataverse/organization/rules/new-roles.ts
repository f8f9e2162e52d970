import { valueAfter } from "../../messages/row-write/row-write";
import type { TableRule } from "../../messages/table-rules/table-rule";
import { makePlatformRows } from "../platform-rows";
import { copyRoleBelow, removeRole } from "../role-rows";

/** A new role is the root of its copies: the business units below have one each; they go with it. */
export const newRoles: TableRule = {
  concerns: ({ logicalName }) => logicalName === "role",

  beforeSave(write) {
    if (write.before === null && valueAfter(write, "parentrootroleid") === null) {
      write.values.set("parentrootroleid", write.id);
    }
  },

  afterSave(write) {
    if (write.before !== null || valueAfter(write, "parentrootroleid") !== write.id) return [];
    const rows = makePlatformRows(write.context.store, write.context.catalog, write.context.now);
    copyRoleBelow(rows, write.id, String(valueAfter(write, "businessunitid")), {
      name: String(valueAfter(write, "name")),
    });
    return [];
  },

  afterDelete({ context, row }) {
    removeRole(makePlatformRows(context.store, context.catalog, context.now), String(row["roleid"]));
    return [];
  },
};
