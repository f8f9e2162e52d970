import { billings } from "#model/billing";
import { fulfilments } from "#model/fulfilment";
import type { orderTable } from "#model/tables/order";
import type { ColumnName, Row } from "#model/tables/row";
import { toChoice, toDecimal, toMoment, toWebAddress } from "./cells";
import type { Order } from "./deal";

export const orderColumns = [
  "accord_number",
  "accord_inforce",
  "accord_fulfilment",
  "accord_billing",
  "accord_total",
  "accord_promisedtotal",
  "accord_shippedpercent",
  "accord_changedlines",
  "accord_erpaddress",
  "accord_syncedon",
  "accord_goneon",
] as const satisfies readonly ColumnName<typeof orderTable>[];

export type OrderRow = Partial<Pick<Row<typeof orderTable>, (typeof orderColumns)[number]>>;

export function toOrder(row: OrderRow): Order {
  return {
    number: row.accord_number || "",
    inForce: row.accord_inforce === true,
    fulfilment: toChoice(fulfilments, row.accord_fulfilment, "NotShipped"),
    billing: toChoice(billings, row.accord_billing, "NotInvoiced"),
    total: toDecimal(row.accord_total),
    promisedTotal: toDecimal(row.accord_promisedtotal),
    shippedPercent: row.accord_shippedpercent || 0,
    changedLines: row.accord_changedlines || 0,
    address: toWebAddress(row.accord_erpaddress),
    asOf: toMoment(row.accord_syncedon),
    goneOn: toMoment(row.accord_goneon),
  };
}

/** A deal may have several orders, such as one entered by hand: the one in force counts, among equals the one taken over last. */
export function orderThatCounts(orders: readonly Order[]): Order | undefined {
  return orders.reduce<Order | undefined>(
    (best, order) => (best && rank(best) >= rank(order) ? best : order),
    undefined,
  );
}

function rank(order: Order): number {
  return (order.inForce ? 1e15 : 0) + (order.asOf?.getTime() ?? 0);
}
