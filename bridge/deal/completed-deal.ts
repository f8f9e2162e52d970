import { billings } from "#model/billing";
import { fromOption } from "#model/choice";
import { isCompleted, type OrderProgress } from "#model/completion";
import { fulfilments } from "#model/fulfilment";
import { settlements } from "#model/settlement";
import { amountOrZero } from "../ports/amount-of";
import type { Deal, DealOrder } from "./deal";

/** Whether everything the ERP stands by for a deal is delivered, invoiced and settled. `progress` tells newer than the rows of an order. */
export function isDealCompleted(deal: Deal, orders: readonly DealOrder[], progress?: NewProgress): boolean {
  return orders.every((order) => {
    const news = progress?.orderId === order.accord_orderid ? progress : toProgress(order);
    return isCompleted(news, invoicesOf(deal, order.accord_orderid));
  });
}

/** How far an order has come, as it is about to be written. */
export interface NewProgress extends OrderProgress {
  readonly orderId: string;
}

function toProgress(order: DealOrder): OrderProgress {
  return {
    fulfilment: fromOption(fulfilments, order.accord_fulfilment),
    billing: fromOption(billings, order.accord_billing),
    total: amountOrZero(order.accord_total),
  };
}

function invoicesOf(deal: Deal, orderId: string) {
  return deal.accord_opportunity_invoice
    .filter((invoice) => invoice._accord_orderid_value === orderId && invoice.accord_iscancelled !== true)
    .map((invoice) => ({
      settlement: fromOption(settlements, invoice.accord_settlement),
      total: amountOrZero(invoice.accord_total),
    }));
}
