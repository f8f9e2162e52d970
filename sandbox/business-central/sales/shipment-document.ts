import { randomUUID } from "node:crypto";
import { toMoment, workDate } from "../clock";
import type { Company } from "../company/company";
import { blankOption, textOf } from "../entities/values";
import { takeOver } from "../records/take-over";
import type { StoredRecord } from "../store/records";
import { dueDateOf } from "./due-date";

/** The posted shipment of an order, still without lines. */
export function insertShipment(company: Company, order: StoredRecord): StoredRecord {
  const today = workDate(company.clock);
  const terms = company.records.find("paymentTerms", textOf(order.values, "paymentTermsId"));
  const method = company.records.find("shipmentMethods", textOf(order.values, "shipmentMethodId"));
  return company.records.insert("salesShipments", {
    ...takeOver(company.contract.get("salesShipments"), order.values),
    id: randomUUID(),
    number: company.series.next("salesShipments"),
    orderNumber: textOf(order.values, "number"),
    invoiceDate: textOf(order.values, "orderDate"),
    postingDate: today,
    dueDate: dueDateOf(terms, today),
    paymentTermsCode: terms?.values["code"] ?? "",
    shipmentMethodCode: method?.values["code"] ?? "",
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
}

/** What was shipped of one line. It keeps the line's sequence and nothing else of the order. */
export function insertShipmentLine(
  company: Company,
  shipment: StoredRecord,
  line: StoredRecord,
  quantity: number,
): void {
  company.records.insert("salesShipmentLines", {
    ...takeOver(company.contract.get("salesShipmentLines"), line.values),
    id: randomUUID(),
    documentId: shipment.id,
    documentNo: textOf(shipment.values, "number"),
    lineType: postedLineType(textOf(line.values, "lineType")),
    quantity,
  });
}

/** Posted lines spell the type as the table does, orders as the API does. */
function postedLineType(lineType: string): string {
  switch (lineType) {
    case "Account":
      return "G_x002F_L_x0020_Account";
    case "Comment":
      return blankOption;
    default:
      return lineType;
  }
}
