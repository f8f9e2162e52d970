import { businessRule } from "../api-error";
import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { numberOf, textOf } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { isComment, linesOf, statusOf, type OrderStatus } from "./sales-order";

/**
 * Releases an order: the ERP's commitment. An order in review is approved by it.
 * API v2.0 has no such action, only people and extensions do it.
 */
export function releaseOrder(company: Company, order: StoredRecord): StoredRecord {
  if (statusOf(order) === "Open") return order;
  requireSomethingSold(company, order);
  return moveOrder(company, order, "Open");
}

/** Makes an order a draft again; one in review is taken back. */
export function reopenOrder(company: Company, order: StoredRecord): StoredRecord {
  return statusOf(order) === "Draft" ? order : moveOrder(company, order, "Draft");
}

export function sendForApproval(company: Company, order: StoredRecord): StoredRecord {
  if (statusOf(order) === "Open") {
    throw businessRule(
      "The order is released. Reopen it before you send it for approval.",
      "Der Auftrag ist freigegeben. Öffnen Sie ihn erneut, bevor Sie ihn zur Genehmigung senden.",
    );
  }
  requireSomethingSold(company, order);
  return statusOf(order) === "In_x0020_Review" ? order : moveOrder(company, order, "In_x0020_Review");
}

function requireSomethingSold(company: Company, order: StoredRecord): void {
  const sold = linesOf(company, order.id).some((line) => !isComment(line) && numberOf(line.values, "quantity") !== 0);
  if (sold) return;
  const number = textOf(order.values, "number");
  throw businessRule(
    `There is nothing to release for the document of type Order with the number ${number}.`,
    `Für den Auftrag ${number} gibt es nichts freizugeben.`,
  );
}

function moveOrder(company: Company, order: StoredRecord, status: OrderStatus): StoredRecord {
  return company.records.update("salesOrders", order.id, {
    ...order.values,
    status,
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
}
