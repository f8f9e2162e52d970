import { answers, isAccepted, isAwaitingDecision, moveAnswer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { asksForDelivery, intentKinds } from "#model/intents/kind";
import type { Deal, DealIntent } from "../deal/deal";
import { answerOf } from "../deal/stage-of-deal";
import { updateIntent } from "../deal/update-intent";
import type { Change } from "../ports/change";
import type { DueIntent } from "./due-intent";
import type { Outcome } from "./outcome";

/**
 * Earlier versions the version that is answered now replaces: those nothing came of, and, once their order is found under the new key,
 * those it was made for. While the order desk is only asked, the version in force stays so.
 */
export function findSuperseded(intent: DueIntent, deal: Deal | undefined, outcome: Outcome): readonly DealIntent[] {
  const kind = fromOption(intentKinds, intent.accord_kind);
  if (!deal || !kind || !asksForDelivery(kind)) return [];
  const isInForce = outcome.is === "ordered" || (outcome.is === "decided" && hasOrder(intent));
  return deal.accord_opportunity_intent.filter((other) => {
    const otherKind = fromOption(intentKinds, other.accord_kind);
    const isDelivered = fromOption(deliveries, other.accord_delivery) === "Delivered";
    return (
      otherKind !== undefined &&
      asksForDelivery(otherKind) &&
      (other.accord_version ?? 0) < (intent.accord_version ?? 0) &&
      (isInForce || !isDelivered) &&
      moveAnswer(answerOf(other.accord_answer), "Superseded").is === "applied"
    );
  });
}

/** Whether its order came back by itself, before the attempt that made it could say so. */
function hasOrder(intent: DueIntent): boolean {
  const answer = answerOf(intent.accord_answer);
  const isAsked = intent.accord_reasoncode === "AwaitingOrderDesk";
  return intent._accord_orderid_value !== null && (isAccepted(answer) || (isAwaitingDecision(answer) && !isAsked));
}

export function supersede(other: DealIntent, now: Date): Change {
  const values = { accord_answer: toOption(answers, "Superseded"), accord_answeredon: now.toISOString() };
  return updateIntent(other, values);
}
