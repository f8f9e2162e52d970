import { isAccepted, isAwaitingDecision } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { asksForDelivery, intentKinds } from "#model/intents/kind";
import type { Deal, DealIntent } from "../deal/deal";
import { listReplaceable } from "../deal/earlier-versions";
import { answerOf } from "../deal/stage-of-deal";
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
  return listReplaceable(deal, intent).filter(
    (other) => isInForce || fromOption(deliveries, other.accord_delivery) !== "Delivered",
  );
}

/** Whether its order came back by itself, before the attempt that made it could say so. */
function hasOrder(intent: DueIntent): boolean {
  const answer = answerOf(intent.accord_answer);
  const isAsked = intent.accord_reasoncode === "AwaitingOrderDesk";
  return intent._accord_orderid_value !== null && (isAccepted(answer) || (isAwaitingDecision(answer) && !isAsked));
}
