import type { ErpOrder } from "../../ports/erp-documents";
import type { Inbound } from "../inbound";
import type { RecentLooks } from "../recent-looks";
import { digestOf } from "./digest";
import type { MirroredOrder } from "./mirrored-order";
import { readAccounts, toCustomerKey, toOrderKey } from "./order-context";

/** The orders that say something new, or whose account has become known since they were taken over. */
export async function findNews(
  inbound: Inbound,
  orders: readonly ErpOrder[],
  mirrored: ReadonlyMap<string, MirroredOrder>,
  looks?: RecentLooks,
): Promise<readonly ErpOrder[]> {
  const known = (order: ErpOrder) => mirrored.get(toOrderKey(inbound, order.id));
  const current = orders.filter((order) => !isGone(order, known(order)) && !isOutdated(order, known(order)));
  const strays = current.filter(
    (order) => known(order)?._accord_accountid_value === null && (looks?.isDue(order.id, order.version) ?? true),
  );
  const accounts = await readAccounts(inbound, strays);
  const found = strays.filter((order) => accounts.has(toCustomerKey(inbound, order.customer.id)));
  for (const order of strays) if (!found.includes(order)) looks?.note(order.id, order.version);
  return current.filter((order) => known(order)?.accord_digest !== digestOf(order) || found.includes(order));
}

/** An order that is gone does not come back. */
export function isGone(order: ErpOrder, mirrored: MirroredOrder | undefined): boolean {
  return !order.isClosed && mirrored !== undefined && mirrored.accord_goneon !== null;
}

/**
 * An older state than the one that was taken over never is news. The stamp of an order does not move with every edit (dates, texts),
 * so one with the same stamp may say something else.
 */
export function isOutdated(order: ErpOrder, mirrored: MirroredOrder | undefined): boolean {
  return !order.isClosed && mirrored !== undefined && order.version < (mirrored.accord_erpversion ?? "");
}
