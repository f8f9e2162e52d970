import { z } from "zod";
import type { ErpInvoice } from "../../ports/erp-money";
import type { BusinessCentralApi } from "../api";
import { amount, dateOrNull } from "../wire-values";
import { invoiceLineFields, invoiceLineRow, toInvoiceLines } from "./invoice-lines";
import { postedFields, postedShape, toPosted } from "./posted-row";

const fields = (more: readonly string[]) =>
  [
    `$select=${[postedFields, "invoiceDate", "orderNumber", "remainingAmount", ...more].join(",")}`,
    `$expand=salesInvoiceLines($select=${invoiceLineFields})`,
  ].join("&");

/** What is read of an invoice; disputes are known from version 25 on, and asked for only where they are. Finds out once. */
export function makeInvoiceFields(api: BusinessCentralApi): () => Promise<string> {
  let found: string | undefined;
  return async () => {
    found ??= fields((await api.hasProperty("salesInvoices", "disputeStatus")) ? ["disputeStatus"] : []);
    return found;
  };
}

export const invoiceRow = z.object({
  ...postedShape,
  invoiceDate: dateOrNull,
  orderNumber: z.string(),
  remainingAmount: amount,
  disputeStatus: z.string().optional(),
  salesInvoiceLines: z.array(invoiceLineRow),
});

export function toInvoice(row: z.infer<typeof invoiceRow>): ErpInvoice {
  return {
    ...toPosted(row),
    kind: "Invoice",
    orderNumber: row.orderNumber,
    invoiceDate: row.invoiceDate,
    open: row.remainingAmount,
    isDisputed: (row.disputeStatus ?? "") !== "",
    appliesTo: null,
    lines: toInvoiceLines(row.salesInvoiceLines),
  };
}
