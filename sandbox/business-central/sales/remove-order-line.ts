import type { Company } from "../company/company";
import { textOf } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { requireNothingShippedUninvoiced } from "./delete-order";
import { refreshTotals } from "./order-totals";
import { requireDraft } from "./released-guard";
import { requireOrder } from "./sales-order";

/** Takes a line off a draft order. The discount of the whole order stays; the order's stamp moves. */
export function removeOrderLine(company: Company, line: StoredRecord): void {
  const order = requireOrder(company, textOf(line.values, "documentId"));
  requireDraft(order);
  requireNothingShippedUninvoiced(line);
  company.records.remove("salesOrderLines", line.id);
  refreshTotals(company, order.id);
}
