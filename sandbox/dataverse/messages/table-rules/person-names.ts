import { valueAfter } from "../row-write/row-write";
import type { TableRule } from "./table-rule";

/** Contacts, leads and users: the full name is made of first and last name. */
export const personNames: TableRule = {
  concerns: ({ attributes }) => ["fullname", "firstname", "lastname"].every((column) => attributes.has(column)),

  beforeSave(write) {
    if (write.before !== null && !write.values.has("firstname") && !write.values.has("lastname")) return;
    const parts = [valueAfter(write, "firstname"), valueAfter(write, "lastname")].filter((part) => part !== null);
    if (parts.length > 0) write.values.set("fullname", parts.join(" "));
  },
};
