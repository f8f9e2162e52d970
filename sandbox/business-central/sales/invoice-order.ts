import { randomUUID } from "node:crypto";
import { toMoment, workDate } from "../clock";
import type { Company } from "../company/company";
import { flagOf, numberOf, textOf, type Values } from "../entities/values";
import { takeOver } from "../records/take-over";
import type { StoredRecord } from "../store/records";
import { add, Decimal, subtract, sum } from "./decimal";
import { deleteOrder } from "./delete-order";
import { documentTotals } from "./document-totals";
import { dueDateOf } from "./due-date";
import { withDiscount, withLineAmounts, type TaxRules } from "./line-amounts";
import { postToLedger } from "./post-to-ledger";
import { nothingToPost, requirePostable, touch } from "./postable";
import { isComment, linesOf } from "./sales-order";

/**
 * Posts an invoice of everything shipped and not invoiced. An order that is fully invoiced is deleted;
 * the invoice keeps its id and number.
 */
export function invoiceOrder(company: Company, order: StoredRecord): StoredRecord {
  requirePostable(company, order, "invoice");
  const lines = linesOf(company, order.id).filter((line) => isComment(line) || shippedNotInvoiced(line) > 0);
  if (lines.every(isComment)) throw nothingToPost();

  const id = randomUUID();
  const tax: TaxRules = {
    taxPercent: company.setup.taxPercent,
    pricesIncludeTax: flagOf(order.values, "pricesIncludeTax"),
  };
  const invoiceLines = lines.map((line) => toInvoiceLine(company, line, id, tax));
  const totals = documentTotals(invoiceLines, tax);
  const discount = sum(invoiceLines.map((values) => Decimal.from(numberOf(values, "invoiceDiscountAllocation"))));
  const invoice = company.records.insert("salesInvoices", {
    ...invoiceHeader(company, order),
    ...totals,
    id,
    discountAmount: discount.toNumber(),
    remainingAmount: numberOf(totals, "totalAmountIncludingTax"),
  });
  invoiceLines.forEach((values) => company.records.insert("salesInvoiceLines", values));
  postToLedger(company, invoice);
  lines.forEach((line) => countInvoiced(company, line));
  finish(company, order);
  return invoice;
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

/** The part of a line that is invoiced now, with its part of both discounts. */
function toInvoiceLine(company: Company, line: StoredRecord, documentId: string, tax: TaxRules): Values {
  const taken = takeOver(company.contract.get("salesInvoiceLines"), line.values);
  const own = { ...taken, id: randomUUID(), documentId };
  if (isComment(line)) return own;

  const quantity = shippedNotInvoiced(line);
  const ordered = Decimal.from(numberOf(line.values, "quantity"));
  const allocated = Decimal.from(numberOf(line.values, "invoiceDiscountAllocation"));
  const discount = allocated.times(Decimal.from(quantity)).dividedBy(ordered, 2);
  return withLineAmounts(withDiscount({ ...own, quantity }, "percent"), tax, discount);
}

function countInvoiced(company: Company, line: StoredRecord): void {
  if (isComment(line)) return;
  const invoiced = add(numberOf(line.values, "invoicedQuantity"), shippedNotInvoiced(line));
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
