import type { ErpOrder } from "../../ports/erp-documents";
import type { Counts, Inbound } from "../inbound";
import { linkDocuments } from "./link-documents";
import { takeOverOrders } from "./take-over-orders";

/**
 * Takes changed orders over, and then what was posted for them and stands alone: the first load may have taken a document over before its
 * order was mirrored.
 */
export async function followOrders(inbound: Inbound, orders: readonly ErpOrder[]): Promise<Counts> {
  const counts = await takeOverOrders(inbound, orders);
  if (orders.length > 0)
    await linkDocuments(
      inbound,
      orders.map(({ number }) => number),
    );
  return counts;
}
