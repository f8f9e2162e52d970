import { toOption } from "#model/choice";
import { issueStates, issueTable } from "#model/tables/issue";
import { update, type Change } from "../ports/change";
import { all, equals, isIn } from "../ports/condition";
import { readAll, type Dataverse } from "../ports/dataverse";
import { reading } from "../ports/reading";

const openIssue = reading(issueTable, ["accord_issuekey"], {});

export const isOpenIssue = equals("accord_state", toOption(issueStates, "Open"));

/** The writes that take troubles off the work list because they are gone; for keys nobody raised there is nothing to write. */
export async function resolveIssues(
  dataverse: Dataverse,
  keys: readonly string[],
  now: Date,
): Promise<readonly Change[]> {
  if (keys.length === 0) return [];
  const rows = await readAll(dataverse, openIssue, { where: isOpenWith(keys) });
  return rows.map((row) => resolveIssue(row.accord_issueid, now));
}

/** Those of the keys that are on the work list. */
export async function readOpenIssues(dataverse: Dataverse, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await readAll(dataverse, openIssue, { where: isOpenWith(keys) });
  return new Set(rows.map((row) => row.accord_issuekey ?? ""));
}

function isOpenWith(keys: readonly string[]) {
  return all<"accord_issuekey" | "accord_state">(isOpenIssue, isIn("accord_issuekey", keys));
}

export function resolveIssue(issueId: string, now: Date): Change {
  return update(issueTable, issueId, {
    accord_state: toOption(issueStates, "Resolved"),
    accord_resolvedon: now.toISOString(),
  });
}
