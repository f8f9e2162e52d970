import { z } from "zod";
import type { ErpInvoiceLine } from "../../ports/erp-money";
import { amount, textOrNull } from "../wire-values";

export const invoiceLineFields =
  "sequence,lineType,lineObjectNumber,description,unitOfMeasureCode,quantity,unitPrice,netAmount,netAmountIncludingTax";

export const invoiceLineRow = z.object({
  sequence: z.number(),
  lineType: z.string(),
  lineObjectNumber: textOrNull,
  description: z.string(),
  unitOfMeasureCode: textOrNull,
  quantity: amount,
  unitPrice: amount,
  netAmount: amount,
  netAmountIncludingTax: amount,
});

/** Lines that say something about goods or money; comments do not. Amounts have both discounts taken off, so they add up to the document's. */
export function toInvoiceLines(rows: readonly z.infer<typeof invoiceLineRow>[]): readonly ErpInvoiceLine[] {
  return rows
    .filter((row) => row.lineType !== "Comment")
    .map((row) => ({
      sequence: row.sequence,
      item: row.lineObjectNumber,
      description: row.description,
      unit: row.unitOfMeasureCode,
      quantity: row.quantity,
      unitPrice: row.unitPrice,
      amount: row.netAmount,
      amountWithTax: row.netAmountIncludingTax,
    }));
}
