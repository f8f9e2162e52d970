import { fromMirrorKey } from "#model/mirror-key";
import { orderTable } from "#model/tables/order";
import type { Deal } from "../deal/deal";
import { update, type Change } from "../ports/change";
import type { Outcome } from "./outcome";

/**
 * People of the ERP may change an order while they are being asked about it: then its news came before anybody was waiting for them, and
 * the order is mirrored newer than it was read for asking. Without its digest the next pass takes it for news again, and what people did
 * counts as their answer.
 */
export function readOvertakenAgain(deal: Deal | undefined, outcome: Outcome): readonly Change[] {
  if (outcome.is !== "asked") return [];
  const { id, version } = outcome.order;
  return (deal?.accord_opportunity_order ?? [])
    .filter((order) => fromMirrorKey(order.accord_erpkey ?? "")?.id === id && (order.accord_erpversion ?? "") > version)
    .map((order) => update(orderTable, order.accord_orderid, { accord_digest: null }));
}
