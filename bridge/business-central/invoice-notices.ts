import { z } from "zod";
import type { ErpInvoiceNotice } from "../ports/erp-documents";
import { stamp } from "./wire-values";

export const invoiceNoticeFields = "$select=id,number,orderNumber,lastModifiedDateTime";

export const invoiceNoticeRow = z.object({
  id: z.string(),
  number: z.string(),
  orderNumber: z.string(),
  lastModifiedDateTime: stamp,
});

export function toInvoiceNotice(row: z.infer<typeof invoiceNoticeRow>): ErpInvoiceNotice {
  return { id: row.id, number: row.number, orderNumber: row.orderNumber, version: row.lastModifiedDateTime };
}
