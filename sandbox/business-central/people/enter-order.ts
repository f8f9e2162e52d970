import type { Company } from "../company/company";
import { toCode } from "../entities/code";
import { createOrder } from "../sales/create-order";
import { createOrderLine } from "../sales/create-order-line";
import type { StoredRecord } from "../store/records";
import { toSentLine } from "./line-changes";
import type { NewOrder } from "./requests";

/** An order somebody in the ERP enters by hand: the CRM has not asked for it. */
export function enterOrder(company: Company, order: NewOrder): StoredRecord {
  const { customerNumber, externalDocumentNumber = "", requestedDeliveryDate, lines } = order;
  const header = createOrder(company, {
    customerNumber: toCode(customerNumber),
    externalDocumentNumber: toCode(externalDocumentNumber),
    ...(requestedDeliveryDate === undefined ? {} : { requestedDeliveryDate }),
  });
  for (const line of lines) createOrderLine(company, { documentId: header.id, ...toSentLine(line) });
  return header;
}
