import type { Trouble } from "../issues/raise-issue";
import type { Claim } from "./claim-intent";
import type { Outcome } from "./outcome";

/**
 * The entry of the work list an outcome makes: for what waits for a person, for what the order desk is asked to do, and for a sign-in
 * that Operations must renew.
 */
export function toTrouble({ intent }: Claim, outcome: Outcome): Trouble | undefined {
  const trouble = toWork(outcome);
  if (!trouble) return undefined;
  return {
    key: toIssueKey(intent.accord_intentid),
    name: intent.accord_name ?? intent.accord_key ?? intent.accord_intentid,
    ...trouble,
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

function toWork(outcome: Outcome): Pick<Trouble, "failure" | "reason"> | undefined {
  if (outcome.is === "parked") return { failure: outcome.failure, reason: outcome.reason };
  if (outcome.is === "asked") {
    return { failure: "Dependency", reason: { code: "AwaitingOrderDesk", order: outcome.order.number } };
  }
  const isSignIn = outcome.is === "retry" && outcome.failure === "SignIn" && outcome.reason;
  return isSignIn ? { failure: "SignIn", reason: isSignIn } : undefined;
}
