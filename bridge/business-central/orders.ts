import { z } from "zod";
import type { ErpOrder, ErpOrderLine, ErpReference } from "../ports/erp-documents";
import type { BusinessCentralApi } from "./api";
import { decisionOf, statusWord } from "./decide-answer";
import { decodeOption, quoted } from "./odata-names";
import { amount, dateOrNull, stamp, textOrNull } from "./wire-values";

const lineFields =
  "sequence,lineType,lineObjectNumber,description,unitOfMeasureCode,quantity,unitPrice,amountExcludingTax,shipmentDate,shippedQuantity,invoicedQuantity";

/** What is read of an order: fields that every version of API v2.0 has, with its lines. */
export const orderFields = [
  "$select=id,number,externalDocumentNumber,orderDate,requestedDeliveryDate,customerId,customerNumber,currencyCode,totalAmountExcludingTax,status,lastModifiedDateTime",
  `$expand=salesOrderLines($select=${lineFields})`,
].join("&");

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
  shippedQuantity: amount,
  invoicedQuantity: amount,
});

export const orderRow = z.object({
  id: z.string(),
  number: z.string(),
  externalDocumentNumber: z.string(),
  orderDate: dateOrNull,
  requestedDeliveryDate: dateOrNull,
  customerId: z.string(),
  customerNumber: z.string(),
  currencyCode: z.string(),
  totalAmountExcludingTax: amount,
  status: z.string(),
  lastModifiedDateTime: stamp,
  salesOrderLines: z.array(lineRow),
});

/** Makes the address people open an order at. */
export type OrderAddress = (order: ErpReference) => string | null;

export function toOrder(row: z.infer<typeof orderRow>, addressOf: OrderAddress): ErpOrder {
  const status = decodeOption(row.status);
  return {
    id: row.id,
    number: row.number,
    key: row.externalDocumentNumber,
    customer: { id: row.customerId, number: row.customerNumber },
    decision: decisionOf(status),
    status: statusWord(status),
    version: row.lastModifiedDateTime,
    changedOn: new Date(row.lastModifiedDateTime),
    orderDate: row.orderDate,
    deliverBy: row.requestedDeliveryDate,
    currency: row.currencyCode,
    total: row.totalAmountExcludingTax,
    lines: row.salesOrderLines.filter((line) => line.lineType !== "Comment").map(toLine),
    address: addressOf(row),
    isClosed: false,
  };
}

function toLine(line: z.infer<typeof lineRow>): ErpOrderLine {
  return {
    sequence: line.sequence,
    item: line.lineObjectNumber,
    description: line.description,
    unit: line.unitOfMeasureCode,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    amount: line.amountExcludingTax,
    shipmentDate: line.shipmentDate,
    shipped: line.shippedQuantity,
    invoiced: line.invoicedQuantity,
  };
}

export async function readOrder(
  api: BusinessCentralApi,
  id: string,
  addressOf: OrderAddress,
): Promise<ErpOrder | undefined> {
  const row = await api.record(orderRow, `salesOrders(${id})?${orderFields}`);
  return row && toOrder(row, addressOf);
}

export async function readOrderByNumber(
  api: BusinessCentralApi,
  number: string,
  addressOf: OrderAddress,
): Promise<ErpOrder | undefined> {
  const filter = encodeURIComponent(`number eq ${quoted(number)}`);
  const [row] = await api.rows(orderRow, `salesOrders?${orderFields}&$filter=${filter}`);
  return row && toOrder(row, addressOf);
}

const invoicedOrder = z.object({ orderId: z.string(), orderNumber: z.string() });
const reference = z.object({ id: z.string(), number: z.string() });

/** Orders that carry the key. One that is fully invoiced is gone, and its invoices carry the key (erp contract, 2.10). */
export async function findOrdersByKey(api: BusinessCentralApi, key: string): Promise<readonly ErpReference[]> {
  const filter = encodeURIComponent(`externalDocumentNumber eq ${quoted(key)}`);
  const orders = await api.rows(reference, `salesOrders?$select=id,number&$filter=${filter}`);
  const invoices = await api.rows(invoicedOrder, `salesInvoices?$select=id,orderId,orderNumber&$filter=${filter}`);
  const gone = invoices
    .filter((invoice) => invoice.orderNumber !== "")
    .map((invoice) => ({ id: invoice.orderId, number: invoice.orderNumber }));
  return [...new Map([...gone, ...orders].map((order) => [order.id, order])).values()];
}
