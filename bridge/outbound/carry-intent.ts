import { ErpFault } from "../ports/erp-fault";
import { acknowledgeApproval } from "./acknowledge-approval";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import { toOutcome, type Outcome } from "./outcome";
import { readRequest, type DealRequest } from "./read-request";
import { submitOrder } from "./submit-order";

/** Does for a claimed intent what it asks for, as far as it comes, and says how far that was. */
export async function carryIntent(outbound: Outbound, claim: Claim): Promise<Outcome> {
  const request = readRequest(claim.intent);
  if (request.is === "ended") return request.outcome;
  outbound.reach("snapshot-read");
  try {
    return await carryRequest(outbound, claim, request.value);
  } catch (error) {
    if (error instanceof ErpFault) return toOutcome(error, claim.unclearUntil);
    throw error;
  }
}

async function carryRequest(outbound: Outbound, claim: Claim, request: DealRequest): Promise<Outcome> {
  switch (request.kind) {
    case "DealReadyForFulfillment":
      return submitOrder(outbound, claim, request);
    case "OpportunityApproved":
      return acknowledgeApproval(outbound, claim, request);
    case "AmendmentRequested":
    case "WithdrawalRequested":
    case "CancellationRequested":
    case "ChangesAccepted": {
      const detail = `this version of the bridge does not carry out ${request.kind}`;
      return { is: "parked", failure: "Configuration", reason: { code: "RequestUnreadable", detail } };
    }
  }
}
