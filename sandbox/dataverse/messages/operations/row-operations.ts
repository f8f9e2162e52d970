import type { Operation } from "../operation";
import { loseOpportunity, winOpportunity } from "./close-opportunity";
import { createMultiple } from "./create-multiple";
import { deleteMultiple } from "./delete-multiple";
import { retrieveTotalRecordCount } from "./retrieve-total-record-count";
import { updateMultiple } from "./update-multiple";
import { upsertMultiple } from "./upsert-multiple";

/** Functions and actions that read or write rows. */
export const rowOperations: readonly Operation[] = [
  createMultiple,
  updateMultiple,
  upsertMultiple,
  deleteMultiple,
  winOpportunity,
  loseOpportunity,
  retrieveTotalRecordCount,
];
