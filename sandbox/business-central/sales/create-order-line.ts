import { randomUUID } from "node:crypto";
import { businessRule } from "../api-error";
import { workDate } from "../clock";
import type { Company } from "../company/company";
import { emptyDate, emptyValues, isEmpty, numberOf, textOf, type Values } from "../entities/values";
import { alignRelated } from "../records/related";
import type { StoredRecord } from "../store/records";
import { checkLine } from "./check-line";
import { withDiscount } from "./line-amounts";
import { fromLineObject, identityOf, toLineObject } from "./line-object";
import { refreshTotals } from "./order-totals";
import { requireDraft } from "./released-guard";
import { linesOf, requireOrder } from "./sales-order";

/** Adds a line to a draft order. Without a unit price the ERP's own price is taken. Always moves the order's stamp. */
export function createOrderLine(company: Company, sent: Values): StoredRecord {
  const entitySet = company.contract.get("salesOrderLines");
  const order = requireDocument(company, sent);
  requireDraft(order);
  const values = alignRelated(company, entitySet, sent);
  const object = toLineObject(company, values);
  const sold = fromLineObject(company, order, object);
  const quantity = typeof values["quantity"] === "number" ? values["quantity"] : 0;
  const line: Values = {
    ...emptyValues(entitySet),
    ...sold,
    taxCode: object.is === "item" || object.is === "account" ? company.setup.taxCode : "",
    shipmentDate: object.is === "comment" ? emptyDate : expectedShipment(company, order),
    shipQuantity: quantity,
    invoiceQuantity: quantity,
    ...withoutBlanks(values),
    ...identityOf(sold),
    id: randomUUID(),
    documentId: order.id,
    sequence: sequenceFor(company, order, values),
  };
  checkLine(company, line);
  const decides = isEmpty(values["discountPercent"]) && !isEmpty(values["discountAmount"]) ? "amount" : "percent";
  const inserted = company.records.insert("salesOrderLines", withDiscount(line, decides));
  refreshTotals(company, order.id);
  return company.records.find("salesOrderLines", inserted.id) ?? inserted;
}

function requireDocument(company: Company, sent: Values): StoredRecord {
  const { documentId } = sent;
  if (isEmpty(documentId)) {
    throw businessRule(
      "You must specify a document id to get the lines.",
      "Zu den Zeilen muss eine Beleg-Id angegeben werden.",
    );
  }
  return requireOrder(company, String(documentId));
}

/** Wanted on a day, shipped that day; otherwise as soon as possible. */
function expectedShipment(company: Company, order: StoredRecord): string {
  const wanted = textOf(order.values, "requestedDeliveryDate");
  return isEmpty(wanted) ? workDate(company.clock) : wanted;
}

/** A blank id, code or text in a request does not undo what the item says. */
function withoutBlanks(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value !== "string" || !isEmpty(value)));
}

function sequenceFor(company: Company, order: StoredRecord, values: Values): number {
  const taken = linesOf(company, order.id).map((line) => numberOf(line.values, "sequence"));
  const { sequence } = values;
  if (typeof sequence !== "number" || sequence === 0) return Math.max(0, ...taken) + 10000;
  if (taken.includes(sequence)) {
    throw businessRule(
      `You cannot insert a line because a line with the sequence ${sequence} already exists.`,
      `Die Zeile kann nicht eingefügt werden: Eine Zeile mit der Nummer ${sequence} ist schon vorhanden.`,
    );
  }
  return sequence;
}
