import type { Change } from "../ports/change";
import type { ChangeResult, ChangeSet, Dataverse } from "../ports/dataverse";

const owner = "ownerid@odata.bind";

/** What became of writes, and how much of them was taken. */
export interface Written {
  readonly result: ChangeResult;
  /** Why the deal or the account does not show what was written; undefined when everything was taken. */
  readonly leftOut: string | undefined;
}

/**
 * Writes change sets, and those that are refused again without what is not ours to decide: an owner who may not own such rows, then
 * the rows of stock tables, which a plug-in, a business rule or a closed deal may protect. Requests and mirrors are written all the
 * same: they are the truth the others only show.
 */
export async function writeAsFarAsAllowed(
  dataverse: Dataverse,
  changeSets: readonly ChangeSet[],
): Promise<readonly Written[]> {
  const written = new Map<ChangeSet, Written>();
  let refused = changeSets;
  for (const reduce of [(changes: ChangeSet) => changes, withoutOwner, withoutStockTables]) {
    if (refused.length === 0) break;
    const results = await dataverse.changeAll(refused.map(reduce));
    for (const [at, changes] of refused.entries()) {
      const result = results[at];
      if (result) written.set(changes, { result, leftOut: reasonLeftOut(written.get(changes), reduce) });
    }
    refused = refused.filter((changes) => written.get(changes)?.result.is === "refused");
  }
  return changeSets.flatMap((changes) => written.get(changes) ?? []);
}

/** Rows that belong to the bridge are seen by fewer people; that is no work for anybody. */
function reasonLeftOut(before: Written | undefined, reduce: (changes: ChangeSet) => ChangeSet): string | undefined {
  if (reduce !== withoutStockTables || before?.result.is !== "refused") return undefined;
  return `${before.result.detail} (${before.result.code})`;
}

function withoutOwner(changes: ChangeSet): ChangeSet {
  return changes.map((change): Change => {
    switch (change.is) {
      case "upsertMany":
        return { ...change, rows: change.rows.map((row) => ({ ...row, values: strip(row.values) })) };
      case "createMany":
        return { ...change, rows: change.rows.map((row) => ({ ...row, values: strip(row.values) })) };
      case "updateMany":
        return change;
      case "create":
      case "update":
      case "upsert":
        return { ...change, values: strip(change.values) };
    }
  });
}

function withoutStockTables(changes: ChangeSet): ChangeSet {
  return withoutOwner(changes).filter((change) => change.table.kind === "own");
}

function strip(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { [owner]: _, ...others } = values;
  return others;
}
