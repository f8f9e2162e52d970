import { isAwaitingDecision } from "#model/answer";
import type { IntentKind } from "#model/intents/kind";
import type { Intent, Order } from "../../shared/mirror/deal";

const changes: readonly IntentKind[] = ["AmendmentRequested", "WithdrawalRequested", "CancellationRequested"];

/**
 * The newest change of what was asked, while the ERP owes an answer, or when it refused. A newer version of a request whose order is
 * in force already is a change too.
 */
export function latestChange(
  intents: readonly Intent[],
  request: Intent | undefined,
  order: Order | undefined,
): Intent | undefined {
  const newest = intents
    .filter(({ kind, submittedOn }) => changes.includes(kind) && (!request || submittedOn > request.submittedOn))
    .pop();
  if (newest) return isAwaitingDecision(newest.answer) || newest.answer === "Rejected" ? newest : undefined;
  return request && order?.inForce && isAwaitingDecision(request.answer) ? request : undefined;
}
