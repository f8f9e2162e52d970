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
  const where = all<"accord_issuekey" | "accord_state">(isOpenIssue, isIn("accord_issuekey", keys));
  const rows = await readAll(dataverse, openIssue, { where });
  return rows.map((row) => resolveIssue(row.accord_issueid, now));
}

export function resolveIssue(issueId: string, now: Date): Change {
  return update(issueTable, issueId, {
    accord_state: toOption(issueStates, "Resolved"),
    accord_resolvedon: now.toISOString(),
  });
}
