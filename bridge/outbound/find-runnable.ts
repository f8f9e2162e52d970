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
import { readAccounts, type AccountOnTheWay } from "./read-accounts";

/** An intent whose turn it is, with its deal. */
export interface Runnable {
  readonly intent: DueIntent;
  readonly deal: Deal | undefined;
  readonly account: AccountOnTheWay | undefined;
}

/**
 * Up to `limit` due intents that may be carried out now, oldest first. What is asked for one account goes in the order in which it
 * was submitted, one at a time; what is parked or waits lets the others pass, and never keeps the rest from being found. While the ERP is
 * known to be down the oldest are enough.
 */
export async function findRunnable(
  outbound: Outbound,
  limit: number,
  inHand: ReadonlySet<string>,
): Promise<readonly Runnable[]> {
  const runnable: Runnable[] = [];
  const accounts = new Set(inHand);
  for await (const page of findDueIntents(outbound.dataverse, outbound.health, outbound.clock.now())) {
    const { dataverse } = outbound;
    const [deals, onTheWay] = await Promise.all([
      readDeals(
        dataverse,
        page.map((intent) => intent._accord_opportunityid_value),
      ),
      readAccounts(
        dataverse,
        page.map((intent) => intent._accord_accountid_value),
      ),
    ]);
    for (const intent of page) {
      const deal = deals.get(intent._accord_opportunityid_value ?? "");
      const account = onTheWay.get(intent._accord_accountid_value ?? "");
      if (runnable.length === limit) break;
      if (accounts.has(groupOf(intent)) || !isItsTurn(intent, deal, account)) continue;
      accounts.add(groupOf(intent));
      runnable.push({ intent, deal, account });
    }
    if (runnable.length === limit || outbound.health.isHeldBack()) break;
  }
  if (runnable.length > 0) outbound.reach("intents-found");
  return runnable;
}

/** Intents of one group are carried out one after the other. */
export function groupOf(intent: DueIntent): string {
  return intent._accord_accountid_value ?? intent.accord_intentid;
}

/** An earlier request of the account is still on its way: they reach the ERP in the order in which they were submitted. */
function isBehind(intent: DueIntent, account: AccountOnTheWay | undefined): boolean {
  return (account?.accord_account_intent ?? []).some((other) => isSubmittedBefore(other, intent));
}

/**
 * No earlier version of the deal is still on its way; one that is parked or waits lets the next one pass. A withdrawal overtakes what it
 * is to stop.
 */
function isItsTurn(intent: DueIntent, deal: Deal | undefined, account: AccountOnTheWay | undefined): boolean {
  if (fromOption(intentKinds, intent.accord_kind) === "WithdrawalRequested") return true;
  if (isBehind(intent, account) || isBeingWithdrawn(intent, deal)) return false;
  return !(deal?.accord_opportunity_intent ?? []).some((other) => {
    const isEarlier = (other.accord_version ?? 0) < (intent.accord_version ?? 0) && isSubmittedBefore(other, intent);
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

interface Submitted {
  readonly accord_intentid: string;
  readonly accord_version: number | null;
  /** In whole seconds. */
  readonly createdon?: string;
}

/** One order for all requests, so that no two of them ever wait for each other. */
function isSubmittedBefore(a: Submitted, b: Submitted): boolean {
  if (a.createdon !== b.createdon) return (a.createdon ?? "") < (b.createdon ?? "");
  if (a.accord_version !== b.accord_version) return (a.accord_version ?? 0) < (b.accord_version ?? 0);
  return a.accord_intentid < b.accord_intentid;
}
