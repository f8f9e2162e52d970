import type { ErpInvoiceNotice } from "../../ports/erp-documents";
import type { Counts, Inbound } from "../inbound";
import { refreshOrders } from "../orders/refresh-orders";

/** Notices of an overlap, and then some. */
const remembered = 5000;

/**
 * Follows invoices to their orders: the last invoice of an order takes the order itself away, and no other stream shows that. Which
 * notices were followed is kept in memory only; after a restart those of the overlap are followed once more, which changes nothing.
 */
export function makeFollowInvoices(): (inbound: Inbound, notices: readonly ErpInvoiceNotice[]) => Promise<Counts> {
  const followed = new Map<string, string>();

  function remember(notices: readonly ErpInvoiceNotice[]): void {
    for (const { id, version } of notices) {
      followed.delete(id);
      followed.set(id, version);
    }
    for (const id of [...followed.keys()].slice(0, Math.max(0, followed.size - remembered))) followed.delete(id);
  }

  return async function followInvoices(inbound, notices) {
    const news = notices.filter(({ id, version, orderNumber }) => orderNumber !== "" && followed.get(id) !== version);
    const numbers = [...new Set(news.map((notice) => notice.orderNumber))];
    const { written, failed } = await refreshOrders(inbound, numbers);
    remember(news);
    return { written, failed, unchanged: Math.max(0, notices.length - written - failed) };
  };
}
