import { findRowById } from "../row-key";
import { tableRules } from "../table-rules/table-rules";
import type { FollowUp, Removal } from "../table-rules/table-rule";
import type { RequestContext } from "../../webapi/request-context";
import { followAssign } from "./follow-assign";
import { prepareRow } from "./prepare-row";
import { requireUniqueKeys } from "./require-unique-keys";
import type { RowWrite } from "./row-write";
import { saveRow } from "./save-row";

/** Stores a prepared row, then makes the changes that follow from it. Runs inside the transaction of the request. */
export function commitRow(write: RowWrite): void {
  requireUniqueKeys(write);
  saveRow(write);
  applyFollowUps(write.context, followAssign(write));
  for (const rule of tableRules) {
    if (rule.concerns(write.table)) applyFollowUps(write.context, rule.afterSave?.(write) ?? []);
  }
}

/** Makes the changes that follow from a deletion. */
export function settleRemoval(removal: Removal): void {
  for (const rule of tableRules) {
    if (rule.concerns(removal.table)) applyFollowUps(removal.context, rule.afterDelete?.(removal) ?? []);
  }
}

/** A row that is not there any more needs no change. */
export function applyFollowUps(context: RequestContext, followUps: readonly FollowUp[]): void {
  for (const { table, id, values } of followUps) {
    const before = findRowById(context.store, table, id);
    if (before === undefined) continue;
    const write: RowWrite = { context, table, id, before, values: new Map(values) };
    prepareRow(write);
    commitRow(write);
  }
}
