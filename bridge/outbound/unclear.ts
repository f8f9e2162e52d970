import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import type { DealIntent } from "../deal/deal";
import { secondsAfter } from "../ports/clock";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";

type Unknown = Extract<Outcome, { is: "unknown" }>;

/**
 * The outcome while an earlier order of this intent may still come about: none is created before that time is over (ARCHITECTURE.md,
 * "Once in the ERP"). Undefined when it is over, or when the ERP itself refuses a second one.
 */
export function mayStillCommit(outbound: Outbound, claim: Claim): Unknown | undefined {
  return outbound.erp.capabilities.keyLookup === "unique" ? undefined : mayStillTakeEffect(outbound, claim);
}

/** The same for anything an earlier attempt may have asked for: no ERP refuses a second customer of the same name. */
export function mayStillTakeEffect(outbound: Outbound, { unclearUntil }: Claim): Unknown | undefined {
  if (!unclearUntil || isOver(outbound, unclearUntil)) return undefined;
  return { is: "unknown", lastSentBy: unclearUntil, reason: { code: "OutcomeUnknown" } };
}

/** Whether what may have been sent up to a moment can no longer take effect. */
export function isOver({ clock, erp }: Outbound, unclearUntil: Date): boolean {
  return clock.now() > secondsAfter(unclearUntil, erp.capabilities.longestCommitSeconds);
}

/** Nobody is sending it, and nothing that was sent of it can still take effect. */
export function isAtRest(
  outbound: Outbound,
  other: Pick<DealIntent, "accord_delivery" | "accord_leaseduntil">,
): boolean {
  const delivery = fromOption(deliveries, other.accord_delivery) ?? "Queued";
  if (delivery === "Sending" || delivery === "UnknownOutcome") return false;
  return other.accord_leaseduntil === null || isOver(outbound, new Date(other.accord_leaseduntil));
}
