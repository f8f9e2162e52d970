import { randomUUID } from "node:crypto";
import { businessRule } from "../api-error";
import { toMoment, workDate } from "../clock";
import type { Company } from "../company/company";
import { emptyGuid, flagOf, isEmpty, numberOf, textOf, type Values } from "../entities/values";
import { applyToInvoices } from "../receivables/apply-to-invoices";
import { remainingOf } from "../receivables/ledger-entry";
import { postDocument } from "../receivables/post-document";
import { requireEntry } from "../receivables/unapply-entries";
import { takeOver } from "../records/take-over";
import { equals } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { requireNotBlocked } from "./blocked-customer";
import { add, Decimal, subtract, sum } from "./decimal";
import { requireCustomer } from "./document-parties";
import { documentTotals } from "./document-totals";
import type { TaxRules } from "./line-amounts";
import { toPartOfLine } from "./part-of-line";
import { nothingToPost } from "./postable";
import { isComment, requireOwnLines } from "./sales-order";

export interface CreditRequest {
  /** Quantities by invoice line; without them everything not credited yet. */
  readonly quantities?: ReadonlyMap<string, number> | undefined;
  /** Whether the credit settles what is open of the invoice; otherwise it stays on the customer's account. */
  readonly apply: boolean;
}

/**
 * Posts a credit memo for lines of an invoice, or parts of them; the goods are back in stock. As far as the invoice is open
 * it is settled by the credit and named on the memo; of a paid invoice the credit stays open.
 */
export function creditInvoice(company: Company, invoice: StoredRecord, request: CreditRequest): StoredRecord {
  requireNotBlocked(requireCustomer(company, textOf(invoice.values, "billToCustomerId")), "credit");
  const all = invoiceLinesOf(company, invoice.id);
  requireOwnLines(invoice, all, [...(request.quantities?.keys() ?? [])]);
  const toCredit = new Map(all.map((line) => [line.id, quantityFor(line, request.quantities)]));
  const lines = all.filter((line) => (toCredit.get(line.id) ?? 0) > 0);
  if (lines.length === 0) throw nothingToPost();

  const open = remainingOf(requireEntry(company, textOf(invoice.values, "ledgerEntryId")));
  const applies = request.apply && open.isPositive();
  const memo = insertMemo(company, invoice, lines, toCredit, applies);
  const entry = postDocument(company, "CreditMemo", memo.values);
  lines.forEach((line) => countCredited(company, line, toCredit.get(line.id) ?? 0));
  if (applies) {
    const credit = remainingOf(entry).negated();
    const amount = (credit.compare(open) > 0 ? open : credit).toNumber();
    applyToInvoices(company, entry, [{ invoice, amount }], textOf(memo.values, "postingDate"));
  }
  return company.records.find("salesCreditMemos", memo.id) ?? memo;
}

export function invoiceLinesOf(company: Company, invoiceId: string): readonly StoredRecord[] {
  return company.records
    .select("salesInvoiceLines", { where: equals({ documentId: invoiceId }) })
    .sort((left, right) => numberOf(left.values, "sequence") - numberOf(right.values, "sequence"));
}

/** Invoiced and not credited yet. */
export function creditableOf(line: StoredRecord): number {
  if (isComment(line)) return 0;
  const credited = line.values["creditedQuantity"];
  return subtract(numberOf(line.values, "quantity"), typeof credited === "number" ? credited : 0);
}

function quantityFor(line: StoredRecord, quantities: CreditRequest["quantities"]): number {
  const most = creditableOf(line);
  const quantity = quantities ? (quantities.get(line.id) ?? 0) : most;
  if (quantity >= 0 && quantity <= most) return quantity;
  const number = textOf(line.values, "lineObjectNumber");
  throw businessRule(
    `You cannot credit more than ${most} units of ${number}: that is what is invoiced and not credited.`,
    `Von ${number} können nicht mehr als ${most} Einheiten gutgeschrieben werden.`,
  );
}

function insertMemo(
  company: Company,
  invoice: StoredRecord,
  lines: readonly StoredRecord[],
  quantities: ReadonlyMap<string, number>,
  applies: boolean,
): StoredRecord {
  const id = randomUUID();
  const tax: TaxRules = {
    taxPercent: company.setup.taxPercent,
    pricesIncludeTax: flagOf(invoice.values, "pricesIncludeTax"),
  };
  const lineSet = company.contract.get("salesCreditMemoLines");
  const memoLines = lines.map((line) =>
    toPartOfLine(lineSet, line, { documentId: id, quantity: quantities.get(line.id) ?? 0, tax }),
  );
  const discount = sum(memoLines.map((values) => Decimal.from(numberOf(values, "invoiceDiscountAllocation"))));
  const memo = company.records.insert("salesCreditMemos", {
    ...memoHeader(company, invoice),
    ...documentTotals(memoLines, tax),
    id,
    discountAmount: discount.toNumber(),
    invoiceId: applies ? invoice.id : emptyGuid,
    invoiceNumber: applies ? textOf(invoice.values, "number") : "",
    ledgerEntryId: randomUUID(),
  });
  memoLines.forEach((values) => company.records.insert("salesCreditMemoLines", values));
  return memo;
}

/** A credit memo is due at once: terms of payment are for invoices. */
function memoHeader(company: Company, invoice: StoredRecord): Values {
  const today = workDate(company.clock);
  return {
    ...takeOver(company.contract.get("salesCreditMemos"), invoice.values),
    number: company.series.next("salesCreditMemos"),
    creditMemoDate: today,
    postingDate: today,
    dueDate: today,
    status: "Open",
    lastModifiedDateTime: toMoment(company.clock.now()),
  };
}

function countCredited(company: Company, line: StoredRecord, quantity: number): void {
  const creditable = subtract(creditableOf(line), quantity);
  company.records.update("salesInvoiceLines", line.id, {
    ...line.values,
    creditedQuantity: subtract(numberOf(line.values, "quantity"), creditable),
  });
  returnToInventory(company, line, quantity);
}

function returnToInventory(company: Company, line: StoredRecord, quantity: number): void {
  const { itemId } = line.values;
  const item = isEmpty(itemId) ? undefined : company.records.find("items", String(itemId));
  if (item?.values["type"] !== "Inventory") return;
  company.records.update("items", item.id, {
    ...item.values,
    inventory: add(numberOf(item.values, "inventory"), quantity),
  });
}
