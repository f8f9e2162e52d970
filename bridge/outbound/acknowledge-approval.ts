import type { Claim } from "./claim-intent";
import { findCustomer } from "./ensure-customer";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";
import type { DealRequest } from "./read-request";

/**
 * Carries out OpportunityApproved: nothing is created in the ERP. What it knows of the customer is the answer: held when it takes no
 * orders from the customer, acknowledged otherwise, also when it does not know the customer yet.
 */
export async function acknowledgeApproval(outbound: Outbound, claim: Claim, request: DealRequest): Promise<Outcome> {
  const found = await findCustomer(outbound, claim, request.accountId);
  if (found.is === "ended") return found.outcome;
  outbound.reach("customer-ensured");
  const customer = found.value === undefined ? undefined : await outbound.erp.readCustomer(found.value);
  if (!customer || customer.creditStatus === "Free") return { is: "acknowledged" };
  const reason = { code: "CustomerBlocked", customer: customer.name, block: customer.creditStatus } as const;
  return { is: "held", reason, waits: false };
}
