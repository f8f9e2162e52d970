import type { Billing } from "./billing";
import { compare, sum, type Decimal } from "./decimal";
import type { Fulfilment } from "./fulfilment";
import type { Settlement } from "./settlement";

/** How far an order has come, as its mirror says. */
export interface OrderProgress {
  readonly fulfilment: Fulfilment | undefined;
  readonly billing: Billing | undefined;
  /** Net of tax. */
  readonly total: Decimal;
}

/** An invoice of the order that counts: neither cancelled nor gone, and no credit memo. */
export interface CountingInvoice {
  readonly settlement: Settlement | undefined;
  /** Net of tax. */
  readonly total: Decimal;
}

const delivered: readonly (Fulfilment | undefined)[] = ["Shipped", "ClosedShort", "Returned"];
const invoiced: readonly (Billing | undefined)[] = ["Invoiced", "Credited"];
const open: readonly (Settlement | undefined)[] = [undefined, "Open", "PartlyPaid"];

/**
 * Whether nothing is left to do for an order: all of it is delivered or cancelled, all is invoiced, and every invoice is settled.
 * Invoices arrive one by one, so those that are here must come to what the order does.
 */
export function isCompleted(order: OrderProgress, invoices: readonly CountingInvoice[]): boolean {
  if (!delivered.includes(order.fulfilment) || !invoiced.includes(order.billing) || invoices.length === 0) return false;
  if (invoices.some(({ settlement }) => open.includes(settlement))) return false;
  return compare(sum(invoices.map(({ total }) => total)), order.total) >= 0;
}
