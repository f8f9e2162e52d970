import { isAccepted, isAwaitingDecision } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { intentKinds } from "#model/intents/kind";
import type { Deal, DealIntent } from "../deal/deal";
import { answerOf } from "../deal/stage-of-deal";
import type { Claim } from "./claim-intent";
import type { Outcome } from "./outcome";

/**
 * A deal has one order. A second request while an earlier version's order stands would deliver twice, so a person decides; one whose
 * order is gone from the ERP is out of the way.
 */
export function findOtherOrder({ intent, deal }: Claim): Outcome | undefined {
  const others = (deal?.accord_opportunity_intent ?? []).filter(
    (other) => other.accord_intentid !== intent.accord_intentid,
  );
  const standing = others.find((other) => deal && hasOrder(other, deal));
  if (!standing || !deal) return undefined;
  const numbers = orderOf(standing, deal)?.accord_number ?? deal.accord_ordernumber ?? "";
  return { is: "parked", failure: "Conflict", reason: { code: "SeveralOrders", numbers } };
}

function hasOrder(other: DealIntent, deal: Deal): boolean {
  if (fromOption(intentKinds, other.accord_kind) !== "DealReadyForFulfillment") return false;
  if (fromOption(deliveries, other.accord_delivery) !== "Delivered") return false;
  const answer = answerOf(other.accord_answer);
  if (!isAwaitingDecision(answer) && !isAccepted(answer)) return false;
  const order = orderOf(other, deal);
  return order === undefined || order.accord_goneon === null || order.accord_inforce === true;
}

function orderOf(other: DealIntent, deal: Deal): Deal["accord_opportunity_order"][number] | undefined {
  return deal.accord_opportunity_order.find((order) => order.accord_orderid === other._accord_orderid_value);
}
