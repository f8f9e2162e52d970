import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import type { DealIntent } from "../deal/deal";
import { secondsAfter } from "../ports/clock";
import type { ErpCapabilities } from "../ports/erp";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";

type Unknown = Extract<Outcome, { is: "unknown" }>;

/** Whether the ERP itself keeps two orders from having one key. */
export function guardsKeys({ idempotency }: ErpCapabilities): boolean {
  return idempotency !== "lookupOnly";
}

/**
 * The outcome while an earlier order of this intent may still come about: none is created before that time is over (ARCHITECTURE.md,
 * "Once in the ERP"). Undefined when it is over, or when the ERP itself refuses a second one.
 */
export function mayStillCommit(outbound: Outbound, claim: Claim): Unknown | undefined {
  return guardsKeys(outbound.erp.capabilities) ? undefined : mayStillTakeEffect(outbound, claim);
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

/**
 * Until when an order may still come into being of which nobody knows, while the ERP would take a second one: operators see the request
 * as at risk so long. Undefined when nothing is unclear, or when the ERP guards the key itself.
 */
export function atRiskUntil({ erp }: Outbound, unclearUntil: Date | undefined): Date | undefined {
  if (!unclearUntil || guardsKeys(erp.capabilities)) return undefined;
  return secondsAfter(unclearUntil, erp.capabilities.longestCommitSeconds);
}

/**
 * Nobody is sending it, and nothing that was sent of it can still take effect. A lease that ran out so long ago says that, too: its
 * holder is gone.
 */
export function isAtRest(
  outbound: Outbound,
  other: Pick<DealIntent, "accord_delivery" | "accord_leaseduntil">,
): boolean {
  if (other.accord_leaseduntil !== null) return isOver(outbound, new Date(other.accord_leaseduntil));
  const delivery = fromOption(deliveries, other.accord_delivery) ?? "Queued";
  return delivery !== "Sending" && delivery !== "UnknownOutcome";
}
