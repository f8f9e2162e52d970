import type { Reason } from "#model/reason";
import { tellCommitment, toEventKey } from "../../deal/tell-commitment";
import type { Change } from "../../ports/change";
import type { Inbound } from "../inbound";
import type { OrderedIntent } from "../orders/mirrored-order";

/** A hold set or lifted for a customer, told on the intent it concerns. Its reason is that of the hold; a lifted one has none. */
export function tellHold(inbound: Inbound, intent: OrderedIntent, reason: Reason | undefined, now: Date): Change {
  const kind = reason ? "CreditHeld" : "HoldReleased";
  const eventKey = toEventKey(inbound.erp, kind, `${intent.accord_intentid} ${intent["@odata.etag"]}`);
  return tellCommitment(
    { kind, eventKey, occurredOn: now, reason },
    {
      opportunityId: intent._accord_opportunityid_value,
      accountId: intent._accord_accountid_value,
      intentId: intent.accord_intentid,
      orderId: intent._accord_orderid_value,
      ownerId: intent._owninguser_value,
    },
  );
}
