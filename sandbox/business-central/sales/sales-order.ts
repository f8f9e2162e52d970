import { ApiError, businessRule } from "../api-error";
import type { Company } from "../company/company";
import { numberOf, textOf } from "../entities/values";
import { equals } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { subtract } from "./decimal";

/**
 * `Draft` is what people in the ERP see as Open, `Open` what they see as Released.
 * Source: SetStatusOptionFromSalesHeader.
 */
export type OrderStatus = "Draft" | "In_x0020_Review" | "Open";

export function statusOf(order: StoredRecord): OrderStatus {
  return textOf(order.values, "status") as OrderStatus;
}

export function requireOrder(company: Company, orderId: string): StoredRecord {
  const order = company.records.find("salesOrders", orderId);
  if (!order) {
    throw new ApiError(404, "Internal_RecordNotFound", {
      en: `The sales order does not exist. Identification fields and values: id='${orderId}'`,
      de: `Den Verkaufsauftrag gibt es nicht. Schlüssel: id='${orderId}'`,
    });
  }
  return order;
}

/** The lines of an order by their sequence. */
export function linesOf(company: Company, orderId: string): StoredRecord[] {
  return company.records
    .select("salesOrderLines", { where: equals({ documentId: orderId }) })
    .sort((left, right) => numberOf(left.values, "sequence") - numberOf(right.values, "sequence"));
}

/** Refuses ids that are not those of the document's lines. */
export function requireOwnLines(document: StoredRecord, lines: readonly StoredRecord[], ids: readonly string[]): void {
  const stranger = ids.find((id) => !lines.some((line) => line.id === id));
  if (stranger === undefined) return;
  const number = textOf(document.values, "number");
  throw businessRule(`${number} has no line ${stranger}.`, `${number} hat keine Zeile ${stranger}.`);
}

export function isComment(line: StoredRecord): boolean {
  return line.values["lineType"] === "Comment";
}

/** Ordered and not yet shipped. */
export function outstandingOf(line: StoredRecord): number {
  return subtract(numberOf(line.values, "quantity"), numberOf(line.values, "shippedQuantity"));
}

/** Business Central's own words for the status, as its messages give them. */
export function statusInBusinessCentral(order: StoredRecord): string {
  switch (statusOf(order)) {
    case "Draft":
      return "Open";
    case "In_x0020_Review":
      return "Pending Approval";
    case "Open":
      return "Released";
  }
}
