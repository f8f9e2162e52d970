import type { TableMetadata } from "../metadata/table-metadata";
import { notAllowed } from "./write-errors";

/** Tables that only gather the rows of others: users and teams, all kinds of activities. */
const gatheringTables = new Set(["owner", "activitypointer"]);

/** Rows of intersect tables come and go by relating rows, those of gathering tables are written where they belong. */
export function requireWritable(table: TableMetadata, message: "Create" | "Update" | "Delete"): void {
  if (table.isIntersect === true || gatheringTables.has(table.logicalName)) {
    throw notAllowed(`The '${message}' method does not support entities of type '${table.logicalName}'.`);
  }
}
