import { isChanged, valueAfter } from "../../messages/row-write/row-write";
import type { TableRule } from "../../messages/table-rules/table-rule";
import { makePlatformRows } from "../platform-rows";
import { joinDefaultTeam } from "../stock-people";
import { newUserSettings } from "../user-settings";

/**
 * A new user has settings; every user is a member of the default team of the business unit.
 * These rows are the platform's own and written as such: no other rule concerns them.
 */
export const newUsers: TableRule = {
  concerns: ({ logicalName }) => logicalName === "systemuser",

  afterSave(write) {
    if (write.before !== null && !isChanged(write, "businessunitid")) return [];
    const { catalog, now, store } = write.context;
    const rows = makePlatformRows(store, catalog, now);
    const unit = String(valueAfter(write, "businessunitid"));
    joinDefaultTeam(rows, write.id, unit);
    if (write.before === null) rows.put("usersettings", write.id, newUserSettings(unit));
    return [];
  },
};
