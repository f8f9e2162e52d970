import { isAwaitingDecision } from "#model/answer";
import { fromOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { answerOf } from "../deal/stage-of-deal";
import { ErpFault } from "../ports/erp-fault";
import { acceptChanges } from "./accept-changes";
import { acknowledgeApproval } from "./acknowledge-approval";
import { amendOrder } from "./amend-order";
import { cancelOrder } from "./cancel-order";
import { checkAuthor } from "./check-author";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import { toOutcome, type Outcome } from "./outcome";
import { readRequest, type IntentRequest } from "./read-request";
import { submitOrder } from "./submit-order";
import { mayStillTakeEffect } from "./unclear";
import { withdrawRequest } from "./withdraw-request";

/** Does for a claimed intent what it asks for, as far as it comes, and says how far that was. */
export async function carryIntent(outbound: Outbound, claim: Claim): Promise<Outcome> {
  if (isDecided(claim)) return { is: "decided" };
  const request = readRequest(claim.intent);
  if (request.is === "ended") return request.outcome;
  outbound.reach("snapshot-read");
  const refusal = await checkAuthor(outbound, claim);
  if (refusal) return refusal;
  try {
    return await carryRequest(outbound, claim, request.value);
  } catch (error) {
    if (error instanceof ErpFault) return toOutcome(error, mayStillTakeEffect(outbound, claim)?.lastSentBy);
    throw error;
  }
}

/** An attempt that died between sending and recording may find that the order has come back through its stream meanwhile. */
function isDecided({ intent }: Claim): boolean {
  if (!isAwaitingDecision(answerOf(intent.accord_answer))) return true;
  return (
    fromOption(intentKinds, intent.accord_kind) === "DealReadyForFulfillment" && intent._accord_orderid_value !== null
  );
}

async function carryRequest(outbound: Outbound, claim: Claim, request: IntentRequest): Promise<Outcome> {
  switch (request.kind) {
    case "DealReadyForFulfillment":
      return submitOrder(outbound, claim, request);
    case "OpportunityApproved":
      return acknowledgeApproval(outbound, claim, request);
    case "AmendmentRequested":
      return amendOrder(outbound, claim, request);
    case "WithdrawalRequested":
      return withdrawRequest(outbound, claim, request);
    case "CancellationRequested":
      return cancelOrder(outbound, claim);
    case "ChangesAccepted":
      return acceptChanges(outbound, claim);
  }
}
