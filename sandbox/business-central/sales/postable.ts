import { businessRule, type ApiError } from "../api-error";
import { toMoment } from "../clock";
import type { Company } from "../company/company";
import { textOf } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { requireNotBlocked } from "./blocked-customer";
import { requireCustomer } from "./document-parties";
import { requireOrder, statusOf } from "./sales-order";

/** Posting is refused while an order is in review, or while a block of its customers forbids this step. */
export function requirePostable(company: Company, order: StoredRecord, step: "ship" | "invoice"): void {
  if (statusOf(order) === "In_x0020_Review") {
    throw businessRule(
      "The order waits for approval and cannot be posted.",
      "Der Auftrag wartet auf Genehmigung und kann nicht gebucht werden.",
    );
  }
  for (const name of ["customerId", "billToCustomerId"]) {
    requireNotBlocked(requireCustomer(company, textOf(order.values, name)), step);
  }
}

export function nothingToPost(): ApiError {
  return businessRule("There is nothing to post.", "Es gibt nichts zu buchen.");
}

/** Stamps the order again, as posting does when it is done with it. */
export function touch(company: Company, orderId: string): StoredRecord {
  const order = requireOrder(company, orderId);
  return company.records.update("salesOrders", orderId, {
    ...order.values,
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
}
