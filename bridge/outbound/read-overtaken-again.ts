import { fromMirrorKey } from "#model/mirror-key";
import { orderTable } from "#model/tables/order";
import type { Deal, DealOrder } from "../deal/deal";
import { update, type Change } from "../ports/change";
import type { ErpOrder } from "../ports/erp-documents";
import type { Outcome } from "./outcome";

/**
 * People of the ERP may change an order while they are being asked about it: then its news came before anybody was waiting for them, and
 * the order is mirrored newer than it was read for asking. Without its digest the next pass takes it for news again, and what people did
 * counts as their answer.
 */
export function readOvertakenAgain(deal: Deal | undefined, outcome: Outcome): readonly Change[] {
  if (outcome.is !== "asked") return [];
  return mirrorsOf(deal, outcome.order)
    .filter((order) => (order.accord_erpversion ?? "") > outcome.order.version)
    .map((order) => update(orderTable, order.accord_orderid, { accord_digest: null }));
}

/** Whether the order people were to be asked about has gone, invoiced or deleted, since it was read for asking: no pass reads it again. */
export function hasGoneMeanwhile(deal: Deal | undefined, outcome: Outcome): boolean {
  return outcome.is === "asked" && mirrorsOf(deal, outcome.order).some((order) => order.accord_goneon !== null);
}

function mirrorsOf(deal: Deal | undefined, { id }: ErpOrder): readonly DealOrder[] {
  return (deal?.accord_opportunity_order ?? []).filter((order) => fromMirrorKey(order.accord_erpkey ?? "")?.id === id);
}
