import { z } from "zod";
import type { ErpInvoice } from "../../ports/erp-money";
import { decodeOption } from "../odata-names";
import { amount, dateOrNull, stamp } from "../wire-values";
import { invoiceLineFields, invoiceLineRow, toInvoiceLines } from "./invoice-lines";
import { isCancelled } from "./posted-status";

export const invoiceFields = [
  "$select=id,number,externalDocumentNumber,invoiceDate,postingDate,dueDate,customerNumber,currencyCode,orderNumber,remainingAmount,totalAmountExcludingTax,totalAmountIncludingTax,status,lastModifiedDateTime",
  `$expand=salesInvoiceLines($select=${invoiceLineFields})`,
].join("&");

export const invoiceRow = z.object({
  id: z.string(),
  number: z.string(),
  externalDocumentNumber: z.string(),
  invoiceDate: dateOrNull,
  postingDate: dateOrNull,
  dueDate: dateOrNull,
  customerNumber: z.string(),
  currencyCode: z.string(),
  orderNumber: z.string(),
  remainingAmount: amount,
  totalAmountExcludingTax: amount,
  totalAmountIncludingTax: amount,
  status: z.string(),
  lastModifiedDateTime: stamp,
  salesInvoiceLines: z.array(invoiceLineRow),
});

export function toInvoice(row: z.infer<typeof invoiceRow>): ErpInvoice {
  const status = decodeOption(row.status);
  return {
    kind: "Invoice",
    id: row.id,
    number: row.number,
    customerNumber: row.customerNumber,
    orderNumber: row.orderNumber,
    key: row.externalDocumentNumber,
    invoiceDate: row.invoiceDate,
    postingDate: row.postingDate,
    dueDate: row.dueDate,
    currency: row.currencyCode,
    total: row.totalAmountExcludingTax,
    totalWithTax: row.totalAmountIncludingTax,
    open: row.remainingAmount,
    status,
    isCancelled: isCancelled(status),
    isDisputed: false,
    appliesTo: null,
    version: row.lastModifiedDateTime,
    lines: toInvoiceLines(row.salesInvoiceLines),
  };
}
