import { businessRule, type ApiError } from "../api-error";
import type { Company } from "../company/company";
import { isEmpty, numberOf, textOf, type Values } from "../entities/values";
import { alignRelated } from "../records/related";
import type { StoredRecord } from "../store/records";
import { checkLine } from "./check-line";
import { subtract } from "./decimal";
import { withDiscount } from "./line-amounts";
import { fromLineObject, identityOf, toLineObject } from "./line-object";
import { refreshTotals } from "./order-totals";
import { requireUnguarded } from "./released-guard";
import { requireOrder } from "./sales-order";

/** Changes a line. The order's stamp moves only if amounts change; a new text or date alone leaves it as it was. */
export function changeOrderLine(company: Company, line: StoredRecord, sent: Values): StoredRecord {
  requireFixedProperties(line, sent);
  const entitySet = company.contract.get("salesOrderLines");
  const order = requireOrder(company, textOf(line.values, "documentId"));
  const values = alignRelated(company, entitySet, sent);
  requireUnguarded(entitySet, order, line.values, values);

  const sold = soldInstead(company, order, line, values);
  const counted = withQuantitiesToPost(line.values, values, {
    ...line.values,
    ...sold,
    ...values,
    ...identityOf(sold),
  });
  const decides = changes(line.values, values, "discountAmount") ? "amount" : "percent";
  const changed = withDiscount(counted, decides);
  checkLine(company, changed);
  const stored = company.records.update("salesOrderLines", line.id, changed);
  if (!touchesAmounts(line.values, changed)) return stored;

  refreshTotals(company, order.id, remainingDiscount(order, line));
  return company.records.find("salesOrderLines", line.id) ?? stored;
}

function requireFixedProperties(line: StoredRecord, sent: Values): void {
  if (changes(line.values, sent, "documentId")) throw cannotBeModified("documentId");
  if (changes(line.values, sent, "sequence")) throw cannotBeModified("sequence");
  const namesAnotherItem = !isEmpty(sent["itemId"]) || !isEmpty(sent["accountId"]);
  const wasSet = !isEmpty(line.values["lineObjectNumber"]);
  if (wasSet && !namesAnotherItem && changes(line.values, sent, "lineObjectNumber")) {
    throw cannotBeModified("lineObjectNumber");
  }
}

/** What the line sells instead, when the change says so: another item, an account, or nothing yet of another type. */
function soldInstead(company: Company, order: StoredRecord, line: StoredRecord, values: Values): Values {
  const names = ["itemId", "accountId", "lineObjectNumber", "lineType"];
  const changed = names.filter((name) => changes(line.values, values, name));
  if (changed.length === 0) return {};
  requireNothingShipped(line);
  const lineType = values["lineType"] ?? line.values["lineType"] ?? "Comment";
  const object = toLineObject(company, {
    lineType,
    ...Object.fromEntries(changed.map((name) => [name, values[name] ?? ""])),
  });
  const sold = fromLineObject(company, order, object);
  return object.is === "comment" || object.is === "unset" ? { ...sold, quantity: 0 } : sold;
}

function requireNothingShipped(line: StoredRecord): void {
  const shipped = numberOf(line.values, "shippedQuantity");
  if (shipped === 0) return;
  throw businessRule(
    `Quantity Shipped must be equal to '0' in Sales Line. Current value is '${shipped}'.`,
    `Menge geliefert muss in der Verkaufszeile '0' sein. Der aktuelle Wert ist '${shipped}'.`,
  );
}

/** A new quantity proposes everything open for shipping and invoicing again. */
function withQuantitiesToPost(before: Values, sent: Values, line: Values): Values {
  const quantity = numberOf(line, "quantity");
  if (quantity === before["quantity"]) return line;
  return {
    ...line,
    shipQuantity: sent["shipQuantity"] ?? subtract(quantity, numberOf(line, "shippedQuantity")),
    invoiceQuantity: sent["invoiceQuantity"] ?? subtract(quantity, numberOf(line, "invoicedQuantity")),
  };
}

function touchesAmounts(before: Values, after: Values): boolean {
  return ["quantity", "unitPrice", "discountAmount", "discountPercent", "lineObjectNumber"].some((name) =>
    changes(before, after, name),
  );
}

/** The share of a changed line in the order's discount is lost, as Business Central's "Inv. Discount Amount" is reset. */
function remainingDiscount(order: StoredRecord, line: StoredRecord): number {
  return subtract(numberOf(order.values, "discountAmount"), numberOf(line.values, "invoiceDiscountAllocation"));
}

function changes(before: Values, after: Values, name: string): boolean {
  return after[name] !== undefined && after[name] !== before[name];
}

function cannotBeModified(property: string): ApiError {
  return businessRule(
    `The value for "${property}" cannot be modified. Delete and insert the line again.`,
    `Der Wert von "${property}" kann nicht geändert werden. Löschen Sie die Zeile und fügen Sie sie neu ein.`,
  );
}
