import { isAwaitingDecision } from "#model/answer";
import { fromOption } from "#model/choice";
import { asksForDelivery, intentKinds } from "#model/intents/kind";
import { isDelivered } from "#model/fulfilment";
import { newLine } from "#model/line-ledger";
import { answerOf } from "../deal/stage-of-deal";
import type { Claim } from "./claim-intent";
import { findStanding, findStandingOrder } from "./find-standing";
import type { Outbound } from "./outbound";
import type { Outcome, Settlement } from "./outcome";

/**
 * Carries out CancellationRequested: the order desk is asked to delete the order, or what is left of it. Refused when everything is
 * shipped; confirmed when the ERP has no such order and never invoiced one.
 */
export async function cancelOrder(outbound: Outbound, claim: Claim): Promise<Outcome> {
  const standing = findStanding(claim);
  const found = await findStandingOrder(outbound, claim, standing);
  if (found.is === "ended") return found.outcome;
  if (standing.length === 0) return { is: "rejected", reason: { code: "NothingToActOn" } };
  const number = found.value?.number ?? claim.deal?.accord_ordernumber ?? "";
  const order = found.value && (await outbound.erp.readOrder(found.value.id));
  if (!order) {
    if (await outbound.erp.readInvoicedOrder(number)) {
      return { is: "rejected", reason: { code: "OrderEnded", order: number } };
    }
    return { is: "settled", answer: "AcceptedAsAsked", tells: "CancellationConfirmed", about: findCancelled(claim) };
  }
  const lines = order.lines.map((line) => ({ ...newLine(line.quantity), shipped: line.shipped }));
  return isDelivered(lines)
    ? { is: "rejected", reason: { code: "NothingLeftToCancel", order: order.number } }
    : { is: "asked", order };
}

/** The versions the cancelled order stood for, and changes of it nobody has answered. */
function findCancelled(claim: Claim): readonly Settlement[] {
  const standing = findStanding(claim).map((other) => other.accord_intentid);
  const pending = (claim.deal?.accord_opportunity_intent ?? []).filter((other) => {
    const kind = fromOption(intentKinds, other.accord_kind);
    return kind && asksForDelivery(kind) && isAwaitingDecision(answerOf(other.accord_answer));
  });
  const ids = new Set([...standing, ...pending.map((other) => other.accord_intentid)]);
  return [...ids].map((intentId) => ({ intentId, becomes: "Superseded" }));
}
