import { z } from "zod";
import { add, sum, type Decimal } from "#model/decimal";
import type { ErpOrder, ErpOrderLine } from "../ports/erp-documents";
import type { BusinessCentralApi } from "./api";
import { decodeOption, quoted } from "./odata-names";
import { amount, dateOrNull, stamp, textOrNull } from "./wire-values";

const lineRow = z.object({
  sequence: z.number(),
  lineType: z.string(),
  lineObjectNumber: textOrNull,
  description: z.string(),
  unitOfMeasureCode: textOrNull,
  quantity: amount,
  unitPrice: amount,
  amountExcludingTax: amount,
  shipmentDate: dateOrNull,
});

const invoiceRow = z.object({
  id: z.string(),
  externalDocumentNumber: z.string(),
  customerId: z.string(),
  customerNumber: z.string(),
  currencyCode: z.string(),
  orderId: z.string(),
  orderNumber: z.string(),
  status: z.string(),
  totalAmountExcludingTax: amount,
  lastModifiedDateTime: stamp,
  salesInvoiceLines: z.array(lineRow),
});

type InvoiceRow = z.infer<typeof invoiceRow>;

const fields =
  "$select=id,externalDocumentNumber,customerId,customerNumber,currencyCode,orderId,orderNumber,status,totalAmountExcludingTax,lastModifiedDateTime&$expand=salesInvoiceLines";

/** Statuses of an invoice that was posted and still counts. */
const posted = ["Open", "Paid"];

/**
 * An order whose last part was invoiced: Business Central deletes it (erp contract, 2.3), so what is known of it is the sum of its
 * posted invoices. Undefined when there are none: then the order was deleted by somebody.
 */
export async function readInvoicedOrder(api: BusinessCentralApi, number: string): Promise<ErpOrder | undefined> {
  const filter = encodeURIComponent(`orderNumber eq ${quoted(number)}`);
  const rows = await api.rows(invoiceRow, `salesInvoices?${fields}&$filter=${filter}`);
  const invoices = rows.filter((row) => posted.includes(decodeOption(row.status)));
  const [first] = invoices;
  return first && toOrder(first, invoices);
}

function toOrder(first: InvoiceRow, invoices: readonly InvoiceRow[]): ErpOrder {
  const version = invoices.map((invoice) => invoice.lastModifiedDateTime).reduce((a, b) => (a > b ? a : b));
  return {
    id: first.orderId,
    number: first.orderNumber,
    key: first.externalDocumentNumber,
    customer: { id: first.customerId, number: first.customerNumber },
    decision: "Accepted",
    status: "Invoiced",
    version,
    changedOn: new Date(version),
    orderDate: null,
    deliverBy: null,
    currency: first.currencyCode,
    total: sum(invoices.map((invoice) => invoice.totalAmountExcludingTax)),
    lines: toLines(invoices),
    address: null,
    isClosed: true,
  };
}

/** Parts of one order line have its number on every invoice. */
function toLines(invoices: readonly InvoiceRow[]): readonly ErpOrderLine[] {
  const lines = new Map<number, ErpOrderLine>();
  for (const row of invoices.flatMap((invoice) => invoice.salesInvoiceLines)) {
    if (row.lineType === "Comment") continue;
    const known = lines.get(row.sequence);
    const quantity: Decimal = known ? add(known.quantity, row.quantity) : row.quantity;
    lines.set(row.sequence, {
      sequence: row.sequence,
      item: row.lineObjectNumber,
      description: row.description,
      unit: row.unitOfMeasureCode,
      quantity,
      unitPrice: row.unitPrice,
      amount: known ? add(known.amount, row.amountExcludingTax) : row.amountExcludingTax,
      shipmentDate: row.shipmentDate,
      shipped: quantity,
      invoiced: quantity,
    });
  }
  return [...lines.values()].sort((a, b) => a.sequence - b.sequence);
}
