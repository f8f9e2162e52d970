import { z } from "zod";
import type { ErpInvoice } from "../../ports/erp-money";
import { decodeOption } from "../odata-names";
import { amount, dateOrNull, stamp, textOrNull } from "../wire-values";
import { invoiceLineFields, invoiceLineRow, toInvoiceLines } from "./invoice-lines";
import { isCancelled } from "./posted-status";

export const creditMemoFields = [
  "$select=id,number,externalDocumentNumber,creditMemoDate,postingDate,dueDate,customerNumber,currencyCode,totalAmountExcludingTax,totalAmountIncludingTax,status,invoiceNumber,lastModifiedDateTime",
  `$expand=salesCreditMemoLines($select=${invoiceLineFields})`,
].join("&");

export const creditMemoRow = z.object({
  id: z.string(),
  number: z.string(),
  externalDocumentNumber: z.string(),
  creditMemoDate: dateOrNull,
  postingDate: dateOrNull,
  dueDate: dateOrNull,
  customerNumber: z.string(),
  currencyCode: z.string(),
  totalAmountExcludingTax: amount,
  totalAmountIncludingTax: amount,
  status: z.string(),
  invoiceNumber: textOrNull,
  lastModifiedDateTime: stamp,
  salesCreditMemoLines: z.array(invoiceLineRow),
});

/** A credit memo names the invoice it was made for, never the order; what is left of it API v2.0 does not say. */
export function toCreditMemo(row: z.infer<typeof creditMemoRow>): ErpInvoice {
  const status = decodeOption(row.status);
  return {
    kind: "CreditMemo",
    id: row.id,
    number: row.number,
    customerNumber: row.customerNumber,
    orderNumber: "",
    key: row.externalDocumentNumber,
    invoiceDate: row.creditMemoDate,
    postingDate: row.postingDate,
    dueDate: row.dueDate,
    currency: row.currencyCode,
    total: row.totalAmountExcludingTax,
    totalWithTax: row.totalAmountIncludingTax,
    open: undefined,
    status,
    isCancelled: isCancelled(status),
    isDisputed: false,
    appliesTo: row.invoiceNumber,
    version: row.lastModifiedDateTime,
    lines: toInvoiceLines(row.salesCreditMemoLines),
  };
}
