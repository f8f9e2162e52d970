import type { Trouble } from "../issues/raise-issue";
import type { Claim } from "./claim-intent";
import type { Outcome } from "./outcome";

/** The entry of the work list an outcome makes: for what waits for a person, and for a sign-in that Operations must renew. */
export function toTrouble({ intent }: Claim, outcome: Outcome): Trouble | undefined {
  const needsPerson = outcome.is === "parked" || (outcome.is === "retry" && outcome.failure === "SignIn");
  if (!needsPerson || !outcome.reason) return undefined;
  return {
    key: toIssueKey(intent.accord_intentid),
    name: intent.accord_name ?? intent.accord_key ?? intent.accord_intentid,
    failure: outcome.failure,
    reason: outcome.reason,
    correlationId: intent.accord_key ?? undefined,
    intentId: intent.accord_intentid,
    opportunityId: intent._accord_opportunityid_value,
    accountId: intent._accord_accountid_value,
    ownerId: intent._owninguser_value,
  };
}

export function toIssueKey(intentId: string): string {
  return `intent_${intentId}`;
}
