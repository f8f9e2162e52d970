import { isAccepted } from "#model/answer";
import { fromOption } from "#model/choice";
import { reviews } from "#model/tolerance";
import { answerOf } from "../deal/stage-of-deal";
import type { Claim } from "./claim-intent";
import { findStanding, findStandingOrder } from "./find-standing";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";

/**
 * Carries out ChangesAccepted: there is nothing to do in the ERP, but the order must still be the one the seller accepted. When it has
 * changed again since, the seller is asked to look once more; and what the tolerances rule out nobody accepts.
 */
export async function acceptChanges(outbound: Outbound, claim: Claim): Promise<Outcome> {
  const accepted = findStanding(claim).filter((other) => isAccepted(answerOf(other.accord_answer)));
  const [latest] = accepted;
  if (!latest) return { is: "rejected", reason: { code: "NothingToActOn" } };
  if (fromOption(reviews, latest.accord_review) === "Unacceptable") {
    return { is: "rejected", reason: { code: "ChangesNotAcceptable" } };
  }
  const found = await findStandingOrder(outbound, claim, accepted);
  if (found.is === "ended") return found.outcome;
  const order = found.value && (await outbound.erp.readOrder(found.value.id));
  const seen = claim.intent.accord_baseorderversion;
  if (order && seen !== null && seen !== order.version) {
    return { is: "rejected", reason: { code: "OrderMovedOn", order: order.number } };
  }
  const about = [{ intentId: latest.accord_intentid, becomes: "Reviewed" }] as const;
  return { is: "settled", answer: "AcceptedAsAsked", tells: undefined, about };
}
