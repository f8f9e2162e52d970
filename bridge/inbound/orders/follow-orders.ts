import type { ErpOrder } from "../../ports/erp-documents";
import type { Counts, Inbound } from "../inbound";
import type { RecentLooks } from "../recent-looks";
import { linkDocuments } from "./link-documents";
import { takeOverOrders } from "./take-over-orders";

/** What was lately looked for and not found: accounts of orders nobody has coupled, and documents that stand alone. */
export interface OrderLooks {
  readonly accounts: RecentLooks;
  readonly documents: RecentLooks;
}

/**
 * Takes changed orders over, and then what was posted for them and stands alone: the first load may have taken a document over before its
 * order was mirrored. What was looked for lately is not looked for again.
 */
export async function followOrders(inbound: Inbound, orders: readonly ErpOrder[], looks?: OrderLooks): Promise<Counts> {
  const counts = await takeOverOrders(inbound, orders, { accountLooks: looks?.accounts });
  const due = orders.filter(({ id, version }) => looks?.documents.isDue(id, version) ?? true);
  if (due.length > 0) {
    await linkDocuments(
      inbound,
      due.map(({ number }) => number),
    );
  }
  for (const { id, version } of due) looks?.documents.note(id, version);
  return counts;
}
