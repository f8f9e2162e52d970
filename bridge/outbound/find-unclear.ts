import { isAwaitingDecision } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { toIntentKey } from "#model/intent-key";
import { asksForDelivery, intentKinds } from "#model/intents/kind";
import type { DealIntent } from "../deal/deal";
import { answerOf } from "../deal/stage-of-deal";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import { soonAgain, superseded, type Outcome } from "./outcome";
import { isOver } from "./unclear";

/**
 * What a newer version means for this one of which nobody knows yet what the ERP made: it passed while this one waited, and its worker died
 * or its answer was lost. Superseded when its order is there; looked at again as long as one may still come about; undefined when none
 * can any more. The newer one does not find that out by itself: it goes after this one.
 */
export async function awaitNewer(outbound: Outbound, claim: Claim): Promise<Outcome | undefined> {
  for (const other of findUnclear(claim)) {
    if (!isNewer(other, claim)) continue;
    const [order] = await outbound.erp.findOrdersByKey(toIntentKey(other.accord_intentid));
    if (order) return superseded;
    if (!isOver(outbound, new Date(other.accord_leaseduntil))) return soonAgain;
  }
  return undefined;
}

/** Older versions that let this one pass, although the ERP may have made an order of what was sent of them. */
export function findUnclearOlder(claim: Claim): readonly DealIntent[] {
  return findUnclear(claim).filter((other) => !isNewer(other, claim));
}

type Unclear = DealIntent & { readonly accord_leaseduntil: string };

/** The other versions of the deal's request of which something was or may have been sent, and no answer is known. */
function findUnclear({ intent, deal }: Claim): readonly Unclear[] {
  return (deal?.accord_opportunity_intent ?? []).filter(
    (other): other is Unclear =>
      other.accord_intentid !== intent.accord_intentid &&
      other.accord_leaseduntil !== null &&
      asksForOrder(other) &&
      fromOption(deliveries, other.accord_delivery) !== "Delivered" &&
      isAwaitingDecision(answerOf(other.accord_answer)),
  );
}

function asksForOrder({ accord_kind }: DealIntent): boolean {
  const kind = fromOption(intentKinds, accord_kind);
  return kind !== undefined && asksForDelivery(kind);
}

function isNewer(other: DealIntent, { intent }: Claim): boolean {
  return (other.accord_version ?? 0) > (intent.accord_version ?? 0);
}
