import { isAccepted, isAwaitingDecision } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { toIntentKey } from "#model/intent-key";
import { asksForDelivery, intentKinds } from "#model/intents/kind";
import type { DealIntent } from "../deal/deal";
import { answerOf } from "../deal/stage-of-deal";
import type { Claim } from "./claim-intent";
import { awaitNewer } from "./find-unclear";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";
import type { EarlierRequest } from "./read-request";
import { isAtRest } from "./unclear";

/** While the request is in somebody's hands, or may still become an order, its withdrawal waits a moment. */
const waits: Outcome = { is: "retry", failure: "Dependency", reason: undefined, afterSeconds: 2 };

/**
 * Carries out WithdrawalRequested. What the ERP has nothing of is withdrawn at once: the fact is that no order carries its key, none can
 * appear any more, and no newer version took its order over. The request does not move meanwhile, so where its answer was lost the
 * withdrawal looks the key up. An order nobody has decided about is for the order desk to delete; one it stands by can only be cancelled.
 */
export async function withdrawRequest(outbound: Outbound, claim: Claim, request: EarlierRequest): Promise<Outcome> {
  const versions = (claim.deal?.accord_opportunity_intent ?? []).filter((other) => isMeant(other, request));
  const target = versions.find((other) => isAwaitingDecision(answerOf(other.accord_answer)));
  if (!target) return notOpen(claim, versions);
  const newer = await awaitNewer(outbound, claim);
  if (newer) return newer.is === "retry" ? newer : notOpen(claim, versions);
  if (isInHand(outbound, target)) return waits;
  const [order, ...others] = await outbound.erp.findOrdersByKey(toIntentKey(target.accord_intentid));
  if (!order) {
    if (!isAtRest(outbound, target)) return waits;
    const about = [{ intentId: target.accord_intentid, becomes: "Withdrawn" }] as const;
    return { is: "settled", answer: "AcceptedAsAsked", tells: "WithdrawalConfirmed", about };
  }
  if (others.length > 0) {
    const numbers = [order, ...others].map((found) => found.number).join(", ");
    return { is: "parked", failure: "Conflict", reason: { code: "SeveralOrders", numbers } };
  }
  const standing = await outbound.erp.readOrder(order.id);
  return !standing || standing.decision === "Accepted"
    ? { is: "rejected", reason: { code: "OrderReleased", order: order.number } }
    : { is: "asked", order: standing };
}

function isMeant(other: DealIntent, { about }: EarlierRequest): boolean {
  const kind = fromOption(intentKinds, other.accord_kind);
  return kind !== undefined && asksForDelivery(kind) && other.accord_version === about.version;
}

/** Whether a worker may be sending it at this moment. */
function isInHand({ clock }: Outbound, { accord_delivery, accord_leaseduntil }: DealIntent): boolean {
  if (fromOption(deliveries, accord_delivery) !== "Sending") return false;
  return accord_leaseduntil === null || clock.now() <= new Date(accord_leaseduntil);
}

function notOpen({ deal }: Claim, versions: readonly DealIntent[]): Outcome {
  const isInForce = versions.some((other) => isAccepted(answerOf(other.accord_answer)));
  return isInForce
    ? { is: "rejected", reason: { code: "OrderReleased", order: deal?.accord_ordernumber ?? "" } }
    : { is: "rejected", reason: { code: "NothingToActOn" } };
}
