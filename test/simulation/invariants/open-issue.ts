import { toOption } from "#model/choice";
import { issueStates } from "#model/tables/issue";
import type { Ending } from "./ending";

/** Whether a request stands on the work list. */
export function hasOpenIssue({ world }: Ending, requestId: string): boolean {
  const open = toOption(issueStates, "Open");
  const issue = world.dataverse.store.findByKey("accord_issue", "accord_issuekey", `intent_${requestId}`);
  return issue?.accord_state === open;
}
