import type { TableRule } from "./table-rule";

/** Every activity says of which kind it is (learn.microsoft.com, activity-entities). */
export const activityTypes: TableRule = {
  concerns: ({ baseType, attributes }) => baseType === "activitypointer" && attributes.has("activitytypecode"),

  beforeSave({ table, values, before }) {
    if (before === null) values.set("activitytypecode", table.logicalName);
  },
};
