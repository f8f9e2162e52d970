import { secondsAfter } from "../ports/clock";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";

/**
 * The outcome while an earlier request of this intent may still take effect: nothing is created before that time is over
 * (ARCHITECTURE.md, "Once in the ERP"). Undefined when it is over, or when the ERP itself refuses a second one.
 */
export function mayStillCommit(outbound: Outbound, claim: Claim): Extract<Outcome, { is: "unknown" }> | undefined {
  const { keyLookup } = outbound.erp.capabilities;
  if (!claim.unclearUntil || keyLookup === "unique") return undefined;
  if (isOver(outbound, claim.unclearUntil)) return undefined;
  return { is: "unknown", lastSentBy: claim.unclearUntil, reason: { code: "OutcomeUnknown" } };
}

/** Whether what may have been sent up to a moment can no longer take effect. */
export function isOver({ clock, erp }: Outbound, unclearUntil: Date): boolean {
  return clock.now() > secondsAfter(unclearUntil, erp.capabilities.longestCommitSeconds);
}
