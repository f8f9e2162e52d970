import { toOption } from "#model/choice";
import { toNumber } from "#model/decimal";
import { invoiceKinds } from "#model/invoice-kind";
import type { invoiceTable } from "#model/tables/invoice";
import type { invoiceLineTable } from "#model/tables/invoice-line";
import type { RowChange } from "#model/tables/row";
import type { ErpInvoice, ErpInvoiceLine } from "../../ports/erp-money";
import { digest } from "../digest";

/** A fingerprint of what a document says. What is left of it is not part of it: that is settled apart, and moves no stamp. */
export function digestOfInvoice({ version: _, open: __, ...content }: ErpInvoice): string {
  return digest(content);
}

/** The columns of an invoice's mirror that its document says. What settles it is written apart. */
export function toInvoiceRow(
  invoice: ErpInvoice,
  orderNumber: string,
  company: string,
  now: Date,
): RowChange<typeof invoiceTable> {
  return {
    accord_number: invoice.number,
    accord_company: company,
    accord_kind: toOption(invoiceKinds, invoice.kind),
    accord_customernumber: invoice.customerNumber,
    accord_ordernumber: orderNumber,
    accord_invoicedate: invoice.invoiceDate,
    accord_postingdate: invoice.postingDate,
    accord_duedate: invoice.dueDate,
    accord_erpstatus: invoice.status,
    accord_total: toNumber(invoice.total),
    accord_totalwithtax: toNumber(invoice.totalWithTax),
    accord_iscancelled: invoice.isCancelled,
    accord_isdisputed: invoice.isDisputed,
    accord_appliestonumber: invoice.appliesTo,
    accord_erpversion: invoice.version,
    accord_syncedon: now.toISOString(),
    accord_digest: digestOfInvoice(invoice),
    accord_goneon: null,
  };
}

/** The ERP counts its lines in tens of thousands, people in tens. */
const sequencePerNumber = 1000;

/** The columns of the mirror of a line. */
export function toInvoiceLineRow(
  invoice: ErpInvoice,
  line: ErpInvoiceLine,
  company: string,
  now: Date,
): RowChange<typeof invoiceLineTable> {
  const number = Math.round(line.sequence / sequencePerNumber);
  return {
    accord_number: `${invoice.number} / ${number}`,
    accord_company: company,
    accord_kind: toOption(invoiceKinds, invoice.kind),
    accord_postingdate: invoice.postingDate,
    accord_linenumber: number,
    accord_item: line.item,
    accord_description: line.description,
    accord_unit: line.unit,
    accord_quantity: toNumber(line.quantity),
    accord_unitprice: toNumber(line.unitPrice),
    accord_amount: toNumber(line.amount),
    accord_amountwithtax: toNumber(line.amountWithTax),
    accord_erpversion: invoice.version,
    accord_syncedon: now.toISOString(),
    accord_goneon: null,
  };
}
