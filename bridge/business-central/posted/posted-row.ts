import { z } from "zod";
import type { ErpInvoice } from "../../ports/erp-money";
import { decodeOption } from "../odata-names";
import { amount, dateOrNull, stamp } from "../wire-values";
import { isCancelled } from "./posted-status";

/** What posted invoices and credit memos of API v2.0 have in common. */
export const postedShape = {
  id: z.string(),
  number: z.string(),
  externalDocumentNumber: z.string(),
  postingDate: dateOrNull,
  dueDate: dateOrNull,
  customerNumber: z.string(),
  currencyCode: z.string(),
  totalAmountExcludingTax: amount,
  totalAmountIncludingTax: amount,
  status: z.string(),
  lastModifiedDateTime: stamp,
};

/** The names of those fields, for `$select`. */
export const postedFields = Object.keys(postedShape).join(",");

type PostedRow = z.infer<z.ZodObject<typeof postedShape>>;

type OfItsKind = "kind" | "orderNumber" | "invoiceDate" | "isDisputed" | "open" | "appliesTo" | "lines";

/** An invoice or credit memo as far as both are read alike. */
export function toPosted(row: PostedRow): Omit<ErpInvoice, OfItsKind> {
  const status = decodeOption(row.status);
  return {
    id: row.id,
    number: row.number,
    customerNumber: row.customerNumber,
    key: row.externalDocumentNumber,
    postingDate: row.postingDate,
    dueDate: row.dueDate,
    currency: row.currencyCode,
    total: row.totalAmountExcludingTax,
    totalWithTax: row.totalAmountIncludingTax,
    status,
    isCancelled: isCancelled(status),
    version: row.lastModifiedDateTime,
  };
}
