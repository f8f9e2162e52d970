import { z } from "zod";
import type { ErpInvoice } from "../../ports/erp-money";
import { dateOrNull, textOrNull } from "../wire-values";
import { invoiceLineFields, invoiceLineRow, toInvoiceLines } from "./invoice-lines";
import { postedFields, postedShape, toPosted } from "./posted-row";

export const creditMemoFields = [
  `$select=${postedFields},creditMemoDate,invoiceNumber`,
  `$expand=salesCreditMemoLines($select=${invoiceLineFields})`,
].join("&");

export const creditMemoRow = z.object({
  ...postedShape,
  creditMemoDate: dateOrNull,
  invoiceNumber: textOrNull,
  salesCreditMemoLines: z.array(invoiceLineRow),
});

/** A credit memo names the invoice it was made for, never the order; what is left of it API v2.0 does not say. */
export function toCreditMemo(row: z.infer<typeof creditMemoRow>): ErpInvoice {
  return {
    ...toPosted(row),
    kind: "CreditMemo",
    orderNumber: "",
    invoiceDate: row.creditMemoDate,
    open: undefined,
    isDisputed: false,
    appliesTo: row.invoiceNumber,
    lines: toInvoiceLines(row.salesCreditMemoLines),
  };
}
