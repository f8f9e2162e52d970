import { z } from "zod";
import type { ErpInvoice } from "../../ports/erp-money";
import { amount, dateOrNull } from "../wire-values";
import { invoiceLineFields, invoiceLineRow, toInvoiceLines } from "./invoice-lines";
import { postedFields, postedShape, toPosted } from "./posted-row";

export const invoiceFields = [
  `$select=${postedFields},invoiceDate,orderNumber,remainingAmount`,
  `$expand=salesInvoiceLines($select=${invoiceLineFields})`,
].join("&");

export const invoiceRow = z.object({
  ...postedShape,
  invoiceDate: dateOrNull,
  orderNumber: z.string(),
  remainingAmount: amount,
  salesInvoiceLines: z.array(invoiceLineRow),
});

export function toInvoice(row: z.infer<typeof invoiceRow>): ErpInvoice {
  return {
    ...toPosted(row),
    kind: "Invoice",
    orderNumber: row.orderNumber,
    invoiceDate: row.invoiceDate,
    open: row.remainingAmount,
    appliesTo: null,
    lines: toInvoiceLines(row.salesInvoiceLines),
  };
}
