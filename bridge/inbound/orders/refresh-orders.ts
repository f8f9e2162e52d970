import type { ErpOrder } from "../../ports/erp-documents";
import type { Counts, Inbound } from "../inbound";
import { takeOverOrders } from "./take-over-orders";

/** Reads orders again because something was posted for them. One that is gone went with its last invoice: its invoices are read. */
export async function refreshOrders(
  inbound: Inbound,
  numbers: readonly string[],
  options: { readonly evenIfUnchanged?: boolean } = {},
): Promise<Counts> {
  const orders: ErpOrder[] = [];
  for (const number of numbers) {
    const order = (await inbound.erp.readOrderByNumber(number)) ?? (await inbound.erp.readInvoicedOrder(number));
    if (order) orders.push(order);
  }
  return takeOverOrders(inbound, orders, options);
}
