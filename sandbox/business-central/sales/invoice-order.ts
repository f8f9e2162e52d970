import { randomUUID } from "node:crypto";
import { businessRule } from "../api-error";
import { toMoment, workDate } from "../clock";
import type { Company } from "../company/company";
import { flagOf, numberOf, textOf, type Values } from "../entities/values";
import { postDocument } from "../receivables/post-document";
import { takeOver } from "../records/take-over";
import type { StoredRecord } from "../store/records";
import { add, Decimal, subtract, sum } from "./decimal";
import { deleteOrder } from "./delete-order";
import { documentTotals } from "./document-totals";
import { dueDateOf } from "./due-date";
import type { TaxRules } from "./line-amounts";
import { nothingToPost, requirePostable, touch } from "./postable";
import { toPartOfLine } from "./part-of-line";
import { isComment, linesOf, requireOwnLines } from "./sales-order";

/** Quantities by line id; lines that are not named invoice nothing. */
export type QuantitiesToInvoice = ReadonlyMap<string, number>;

/**
 * Posts an invoice of the given quantities, or of everything shipped and not invoiced. An order that is fully invoiced
 * is deleted; the invoice keeps its id and number.
 */
export function invoiceOrder(company: Company, order: StoredRecord, quantities?: QuantitiesToInvoice): StoredRecord {
  requirePostable(company, order, "invoice");
  const all = linesOf(company, order.id);
  requireOwnLines(order, all, [...(quantities?.keys() ?? [])]);
  const toInvoice = new Map(all.map((line) => [line.id, quantityFor(line, quantities)]));
  const quantityOf = (line: StoredRecord): number => toInvoice.get(line.id) ?? 0;
  const lines = all.filter((line) => isComment(line) || quantityOf(line) > 0);
  if (lines.every(isComment)) throw nothingToPost();

  const id = randomUUID();
  const tax: TaxRules = {
    taxPercent: company.setup.taxPercent,
    pricesIncludeTax: flagOf(order.values, "pricesIncludeTax"),
  };
  const invoiceLines = lines.map((line) =>
    toPartOfLine(company.contract.get("salesInvoiceLines"), line, { documentId: id, quantity: quantityOf(line), tax }),
  );
  const totals = documentTotals(invoiceLines, tax);
  const discount = sum(invoiceLines.map((values) => Decimal.from(numberOf(values, "invoiceDiscountAllocation"))));
  const invoice = company.records.insert("salesInvoices", {
    ...invoiceHeader(company, order),
    ...totals,
    id,
    discountAmount: discount.toNumber(),
    ledgerEntryId: randomUUID(),
  });
  invoiceLines.forEach((values) => company.records.insert("salesInvoiceLines", values));
  postDocument(company, "Invoice", invoice.values);
  lines.forEach((line) => countInvoiced(company, line, quantityOf(line)));
  finish(company, order);
  return invoice;
}

function quantityFor(line: StoredRecord, quantities: QuantitiesToInvoice | undefined): number {
  if (isComment(line)) return 0;
  const shipped = shippedNotInvoiced(line);
  const quantity = quantities ? (quantities.get(line.id) ?? 0) : shipped;
  if (quantity >= 0 && quantity <= shipped) return quantity;
  const number = textOf(line.values, "lineObjectNumber");
  throw businessRule(
    `You cannot invoice more than ${shipped} units of ${number}: that is what is shipped and not invoiced.`,
    `Von ${number} können nicht mehr als ${shipped} Einheiten fakturiert werden.`,
  );
}

function shippedNotInvoiced(line: StoredRecord): number {
  return subtract(numberOf(line.values, "shippedQuantity"), numberOf(line.values, "invoicedQuantity"));
}

function invoiceHeader(company: Company, order: StoredRecord): Values {
  const today = workDate(company.clock);
  const terms = company.records.find("paymentTerms", textOf(order.values, "paymentTermsId"));
  return {
    ...takeOver(company.contract.get("salesInvoices"), order.values),
    number: company.series.next("salesInvoices"),
    orderId: order.id,
    orderNumber: textOf(order.values, "number"),
    invoiceDate: today,
    postingDate: today,
    dueDate: dueDateOf(terms, today),
    status: "Open",
    lastModifiedDateTime: toMoment(company.clock.now()),
  };
}

function countInvoiced(company: Company, line: StoredRecord, quantity: number): void {
  if (isComment(line)) return;
  const invoiced = add(numberOf(line.values, "invoicedQuantity"), quantity);
  company.records.update("salesOrderLines", line.id, {
    ...line.values,
    invoicedQuantity: invoiced,
    invoiceQuantity: subtract(numberOf(line.values, "quantity"), invoiced),
  });
}

function finish(company: Company, order: StoredRecord): void {
  const complete = linesOf(company, order.id).every(
    (line) => isComment(line) || line.values["invoicedQuantity"] === line.values["quantity"],
  );
  if (complete) deleteOrder(company, order);
  else touch(company, order.id);
}
