import { findBreach } from "../changes/check-change";
import type { ErpOrder, ErpReference } from "../ports/erp-documents";
import type { Claim } from "./claim-intent";
import { findCustomer } from "./ensure-customer";
import { readLines, toNewOrder, toOutcomeOfOrder } from "./order-of-request";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";
import type { DealRequest } from "./read-request";

/**
 * Asks for a newer version of an order that stands. What the state of the order rules out is refused at once, with the fact; a draft
 * takes the new version; an order people stand by is theirs to change. Undefined when the ERP has no such order any more.
 */
export async function reviseStanding(
  outbound: Outbound,
  claim: Claim,
  request: DealRequest,
  { id, number }: ErpReference,
): Promise<Outcome | undefined> {
  const lines = readLines(request);
  if (lines.is === "ended") return lines.outcome;
  const order = await outbound.erp.readOrder(id);
  if (!order) return (await outbound.erp.readInvoicedOrder(number)) ? ended(number) : undefined;
  const stranger = await findStranger(outbound, claim, request, order);
  if (stranger) return stranger;
  const seen = claim.intent.accord_baseorderversion;
  if (seen !== null && seen !== order.version) {
    return { is: "rejected", reason: { code: "OrderMovedOn", order: order.number } };
  }
  const breach = findBreach(order, request.snapshot);
  if (breach) return { is: "rejected", reason: breach };

  await claim.lease.ensure(outbound.requestTimeoutSeconds);
  const revised = await outbound.erp.reviseOrder(id, toNewOrder(request, order.customer.id, lines.value));
  outbound.reach("order-created");
  if (revised.is === "asked") return { is: "asked", order };
  return revised.is === "gone"
    ? { is: "retry", failure: "Dependency", reason: undefined, afterSeconds: undefined }
    : toOutcomeOfOrder(revised, outbound.clock.now());
}

function ended(number: string): Outcome {
  return { is: "rejected", reason: { code: "OrderEnded", order: number } };
}

/** An order keeps its customer: goods of one account must not come onto the order of another. */
async function findStranger(
  outbound: Outbound,
  claim: Claim,
  { accountId }: DealRequest,
  order: ErpOrder,
): Promise<Outcome | undefined> {
  const customer = await findCustomer(outbound, claim, accountId);
  if (customer.is === "ended") return customer.outcome;
  if (customer.value === order.customer.id) return undefined;
  const detail = `order ${order.number} is for customer ${order.customer.number}, the deal now names another account`;
  return { is: "parked", failure: "Data", reason: { code: "RequestUnreadable", detail } };
}
