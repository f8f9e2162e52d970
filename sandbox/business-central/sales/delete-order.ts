import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { numberOf, textOf } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { linesOf } from "./sales-order";

/** Deletes an order in any status, unless goods were shipped that nobody has invoiced. */
export function deleteOrder(company: Company, order: StoredRecord): void {
  const lines = linesOf(company, order.id);
  lines.forEach(requireNothingShippedUninvoiced);
  lines.forEach((line) => company.records.remove("salesOrderLines", line.id));
  company.records.remove("salesOrders", order.id);
}

export function requireNothingShippedUninvoiced(line: StoredRecord): void {
  const shipped = numberOf(line.values, "shippedQuantity");
  if (shipped === numberOf(line.values, "invoicedQuantity")) return;
  const number = textOf(line.values, "lineObjectNumber");
  throw businessRule(
    `You cannot delete the order line for ${number}: ${shipped} units have been shipped and not all of them invoiced.`,
    `Die Auftragszeile für ${number} kann nicht gelöscht werden: ${shipped} Einheiten sind geliefert und nicht alle fakturiert.`,
  );
}
