import type { AnyTable } from "#model/tables/table";
import type { Change, RowKey } from "../../ports/change";
import type { ChangeSet } from "../../ports/dataverse";
import { inGroups } from "./in-groups";

/** A row of a mirror as it shall be. */
export interface MirrorRow {
  readonly key: RowKey;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Dataverse recommends bulk messages of 100 to 1,000 rows. */
export const rowsPerMessage = 250;

/** The writes of many rows, in bulk by alternate key. */
export function writeRows(table: AnyTable, rows: readonly MirrorRow[]): readonly Change[] {
  return inGroups(rows, rowsPerMessage).map((group) => ({ is: "upsertMany", table, rows: group }));
}

/** The same with each bulk message in a change set of its own. */
export function writeRowsApart(table: AnyTable, rows: readonly MirrorRow[]): readonly ChangeSet[] {
  return writeRows(table, rows).map((change) => [change]);
}
