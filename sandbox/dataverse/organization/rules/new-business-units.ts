import { valueAfter } from "../../messages/row-write/row-write";
import type { TableRule } from "../../messages/table-rules/table-rule";
import { makePlatformRows } from "../platform-rows";
import { copyRolesTo } from "../role-rows";
import { rootBusinessUnitId } from "../stock-ids";
import { writeDefaultTeam } from "../stock-people";

/** A new business unit stands below another one, has a default team, and a copy of every role of the root unit. */
export const newBusinessUnits: TableRule = {
  concerns: ({ logicalName }) => logicalName === "businessunit",

  beforeSave(write) {
    if (write.before === null && valueAfter(write, "parentbusinessunitid") === null) {
      write.values.set("parentbusinessunitid", rootBusinessUnitId);
    }
  },

  afterSave(write) {
    if (write.before !== null) return [];
    const rows = makePlatformRows(write.context.store, write.context.catalog, write.context.now);
    writeDefaultTeam(rows, write.id, String(valueAfter(write, "name")));
    copyRolesTo(rows, write.id, String(valueAfter(write, "parentbusinessunitid")));
    return [];
  },
};
