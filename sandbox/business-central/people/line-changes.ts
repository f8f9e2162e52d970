import { ApiError, businessRule } from "../api-error";
import type { Company } from "../company/company";
import { toCode } from "../entities/code";
import { textOf, type Values } from "../entities/values";
import { changeOrderLine } from "../sales/change-order-line";
import { createOrderLine } from "../sales/create-order-line";
import { releaseOrder, reopenOrder } from "../sales/move-order";
import { guardedIn } from "../sales/released-guard";
import { removeOrderLine } from "../sales/remove-order-line";
import { requireOrder, statusOf } from "../sales/sales-order";
import type { StoredRecord } from "../store/records";
import type { LineChange, NewLine } from "./requests";

/**
 * Changes a line as the order desk does. Of a released order most can only be changed after reopening it:
 * then it is reopened, changed and released again in one go.
 */
export function changeLineByHand(company: Company, order: StoredRecord, lineId: string, change: LineChange): void {
  const line = requireLine(company, order, lineId);
  const { itemNumber, ...rest } = change;
  const named = itemNumber === undefined ? {} : { itemId: requireItemId(company, itemNumber) };
  const changes: Values = { ...withoutUndefined(rest), ...named };
  const entitySet = company.contract.get("salesOrderLines");
  const carryOut = (): unknown => changeOrderLine(company, line, changes);
  if (guardedIn(entitySet, line.values, changes).length > 0) asDraft(company, order, carryOut);
  else carryOut();
}

export function addLineByHand(company: Company, order: StoredRecord, line: NewLine): void {
  asDraft(company, order, () => createOrderLine(company, { documentId: order.id, ...toSentLine(line) }));
}

export function removeLineByHand(company: Company, order: StoredRecord, lineId: string): void {
  const line = requireLine(company, order, lineId);
  asDraft(company, order, () => removeOrderLine(company, line));
}

/** A line as an API client would send it. */
export function toSentLine(line: NewLine): Values {
  return withoutUndefined({
    lineType: "Item",
    lineObjectNumber: toCode(line.itemNumber),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
  });
}

function asDraft(company: Company, order: StoredRecord, work: () => unknown): void {
  if (statusOf(order) === "In_x0020_Review") {
    throw businessRule(
      "The order waits for approval. Reopen it before you change it.",
      "Der Auftrag wartet auf Genehmigung. Öffnen Sie ihn erneut, bevor Sie ihn ändern.",
    );
  }
  const released = statusOf(order) === "Open";
  if (released) reopenOrder(company, order);
  work();
  if (released) releaseOrder(company, requireOrder(company, order.id));
}

function requireLine(company: Company, order: StoredRecord, lineId: string): StoredRecord {
  const line = company.records.find("salesOrderLines", lineId);
  if (line?.values["documentId"] === order.id) return line;
  const number = textOf(order.values, "number");
  throw new ApiError(404, "Internal_RecordNotFound", { en: `Order ${number} has no line ${lineId}.` });
}

function requireItemId(company: Company, number: string): string {
  const item = company.records.first("items", { number: toCode(number) });
  if (!item) throw businessRule(`There is no item ${number}.`, `Den Artikel ${number} gibt es nicht.`);
  return item.id;
}

function withoutUndefined(values: Readonly<Record<string, Values[string] | undefined>>): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
