import { isAwaitingDecision } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { intentKinds } from "#model/intents/kind";
import type { Deal, DealIntent } from "../deal/deal";
import { readDeals } from "../deal/read-deals";
import { answerOf } from "../deal/stage-of-deal";
import type { DueIntent } from "./due-intent";
import { findDueIntents } from "./find-due-intents";
import type { Outbound } from "./outbound";

/** An intent whose turn it is, with its deal. */
export interface Runnable {
  readonly intent: DueIntent;
  readonly deal: Deal | undefined;
}

/**
 * Up to `limit` due intents that may be carried out now, oldest first. Versions of one deal go in order, and of one account one at a
 * time; what has to wait for another never keeps the rest from being found.
 */
export async function findRunnable(
  outbound: Outbound,
  limit: number,
  inHand: ReadonlySet<string>,
): Promise<readonly Runnable[]> {
  const runnable: Runnable[] = [];
  const accounts = new Set(inHand);
  for await (const page of findDueIntents(outbound.dataverse, outbound.health, outbound.clock.now())) {
    const deals = await readDeals(
      outbound.dataverse,
      page.map((intent) => intent._accord_opportunityid_value),
    );
    for (const intent of page) {
      const deal = deals.get(intent._accord_opportunityid_value ?? "");
      if (runnable.length === limit) break;
      if (accounts.has(groupOf(intent)) || !isItsTurn(intent, deal)) continue;
      accounts.add(groupOf(intent));
      runnable.push({ intent, deal });
    }
    if (runnable.length === limit) break;
  }
  if (runnable.length > 0) outbound.reach("intents-found");
  return runnable;
}

/** Intents of one group are carried out one after the other. */
export function groupOf(intent: DueIntent): string {
  return intent._accord_accountid_value ?? intent.accord_intentid;
}

/**
 * No earlier version of the deal is still on its way; one that is parked or waits lets the next one pass. A withdrawal overtakes what it
 * is to stop.
 */
function isItsTurn(intent: DueIntent, deal: Deal | undefined): boolean {
  if (fromOption(intentKinds, intent.accord_kind) === "WithdrawalRequested") return true;
  if (isBeingWithdrawn(intent, deal)) return false;
  return !(deal?.accord_opportunity_intent ?? []).some((other) => {
    const isEarlier = (other.accord_version ?? 0) < (intent.accord_version ?? 0);
    return isEarlier && isOnItsWay(other);
  });
}

function isBeingWithdrawn(intent: DueIntent, deal: Deal | undefined): boolean {
  return (deal?.accord_opportunity_intent ?? []).some(
    (other) =>
      fromOption(intentKinds, other.accord_kind) === "WithdrawalRequested" &&
      other.accord_version === intent.accord_version &&
      isOnItsWay(other),
  );
}

function isOnItsWay(other: DealIntent): boolean {
  const delivery = fromOption(deliveries, other.accord_delivery) ?? "Queued";
  return !["Delivered", "Waiting", "Parked"].includes(delivery) && isAwaitingDecision(answerOf(other.accord_answer));
}
