import { isAccepted, isAwaitingDecision } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { toIntentKey } from "#model/intent-key";
import { asksForDelivery, intentKinds } from "#model/intents/kind";
import { fromMirrorKey } from "#model/mirror-key";
import type { Deal, DealIntent } from "../deal/deal";
import { answerOf } from "../deal/stage-of-deal";
import type { ErpReference } from "../ports/erp-documents";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import { done, ended, soonAgain, type StepResult } from "./outcome";
import { isAtRest } from "./unclear";

/** The other versions of a deal's request whose order stands, newest first. A deal has one order. */
export function findStanding({ intent, deal }: Pick<Claim, "intent" | "deal">): readonly DealIntent[] {
  if (!deal) return [];
  return deal.accord_opportunity_intent
    .filter((other) => other.accord_intentid !== intent.accord_intentid && hasOrder(other, deal))
    .sort((a, b) => (b.accord_version ?? 0) - (a.accord_version ?? 0));
}

/** Whether a newer version has the deal's order already: an older one that arrives late must not take it back. */
export function isReplaced(claim: Pick<Claim, "intent" | "deal">): boolean {
  return findStanding(claim).some((other) => (other.accord_version ?? 0) > (claim.intent.accord_version ?? 0));
}

/**
 * The order that stands for a deal, as the ERP has it now: the mirrored one, else by the keys of the requests; undefined when the ERP
 * has none. Several are for a person. As long as something sent of one of them may still take effect it is left alone: the key in the
 * order keeps a second one out.
 */
export async function findStandingOrder(
  outbound: Outbound,
  claim: Claim,
  standing: readonly DealIntent[],
): Promise<StepResult<ErpReference | undefined>> {
  if (!standing.every((other) => isAtRest(outbound, other))) return ended(soonAgain);
  const mirrored = standing.flatMap((other) => mirroredOrder(other, claim.deal) ?? [])[0];
  if (mirrored) return done(mirrored);
  const orders = new Map<string, ErpReference>();
  for (const other of standing) {
    for (const order of await outbound.erp.findOrdersByKey(toIntentKey(other.accord_intentid))) {
      orders.set(order.id, order);
    }
  }
  const [order, ...others] = orders.values();
  if (others.length === 0) return done(order);
  const numbers = [...orders.values()].map((found) => found.number).join(", ");
  return ended({ is: "parked", failure: "Conflict", reason: { code: "SeveralOrders", numbers } });
}

/**
 * Whether the ERP may have an order for a request: it was delivered, or its order came back before that was recorded, and it was neither
 * refused nor only asked of people.
 */
function hasOrder(other: DealIntent, deal: Deal): boolean {
  const kind = fromOption(intentKinds, other.accord_kind);
  if (!kind || !asksForDelivery(kind)) return false;
  const cameBack = kind === "DealReadyForFulfillment" && other._accord_orderid_value !== null;
  if (!cameBack && fromOption(deliveries, other.accord_delivery) !== "Delivered") return false;
  const answer = answerOf(other.accord_answer);
  if (!isAwaitingDecision(answer) && !isAccepted(answer)) return false;
  if (other.accord_reasoncode === "AwaitingOrderDesk") return false;
  const order = rowOf(other, deal);
  return order === undefined || order.accord_goneon === null || order.accord_inforce === true;
}

function mirroredOrder(other: DealIntent, deal: Deal | undefined): ErpReference | undefined {
  const row = deal && rowOf(other, deal);
  const id = fromMirrorKey(row?.accord_erpkey ?? "")?.id;
  return id === undefined ? undefined : { id, number: row?.accord_number ?? "" };
}

function rowOf(other: DealIntent, deal: Deal): Deal["accord_opportunity_order"][number] | undefined {
  return deal.accord_opportunity_order.find((order) => order.accord_orderid === other._accord_orderid_value);
}
