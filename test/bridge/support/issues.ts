import { fromOption } from "#model/choice";
import { issueStates, type IssueState } from "#model/tables/issue";
import { rowsOf, type JsonClient } from "../../../tools/demo/json-client";

/** An entry of the work list. */
export interface IssueView {
  readonly state: IssueState | undefined;
  readonly reason: string;
  readonly owner: string;
  readonly occurrences: number;
}

export async function viewIssues(dataverse: JsonClient, filter: string): Promise<readonly IssueView[]> {
  const rows = rowsOf(await dataverse.get(`accord_issues?$filter=${filter}`));
  return rows.map((row) => ({
    state: fromOption(issueStates, row.accord_state as number),
    reason: String(row.accord_reasoncode),
    owner: String(row.accord_owner),
    occurrences: Number(row.accord_occurrences),
  }));
}
