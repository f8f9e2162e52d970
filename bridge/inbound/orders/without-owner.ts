import type { Change } from "../../ports/change";
import type { ChangeSet } from "../../ports/dataverse";

const owner = "ownerid@odata.bind";

/** The same writes, but new rows belong to the bridge: a person without a role of ours cannot own them. */
export function withoutOwner(changes: ChangeSet): ChangeSet {
  return changes.map((change): Change => {
    if (change.is !== "upsertMany") return { ...change, values: strip(change.values) };
    return { ...change, rows: change.rows.map((row) => ({ ...row, values: strip(row.values) })) };
  });
}

export function namesOwner(changes: ChangeSet): boolean {
  return changes.some((change) =>
    change.is === "upsertMany" ? change.rows.some((row) => owner in row.values) : owner in change.values,
  );
}

function strip(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { [owner]: _, ...others } = values;
  return others;
}
