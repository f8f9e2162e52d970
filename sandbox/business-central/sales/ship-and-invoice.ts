import type { Company } from "../company/company";
import type { StoredRecord } from "../store/records";
import { invoiceOrder } from "./invoice-order";
import { isComment, linesOf, outstandingOf, requireOrder } from "./sales-order";
import { shipOrder } from "./ship-order";

/** Ships what is open and invoices everything: the one bound action of an order in API v2.0. */
export function shipAndInvoice(company: Company, order: StoredRecord): StoredRecord {
  const open = linesOf(company, order.id).some((line) => !isComment(line) && outstandingOf(line) > 0);
  const nothingShippedYet = linesOf(company, order.id).every((line) => line.values["shippedQuantity"] === 0);
  if (open || nothingShippedYet) shipOrder(company, order);
  return invoiceOrder(company, requireOrder(company, order.id));
}
