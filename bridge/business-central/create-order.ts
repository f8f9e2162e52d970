import { z } from "zod";
import { compare, multiply, round, subtract, toNumber, zero } from "#model/decimal";
import type { OrderOutcome } from "../ports/erp";
import type { NewOrder, NewOrderLine } from "../ports/erp-documents";
import { ErpFault } from "../ports/erp-fault";
import type { BusinessCentralApi } from "./api";
import { explainRefusal } from "./explain-refusal";

const createdOrder = z.object({ id: z.string(), number: z.string() });

/** One request with nested lines, so that an order exists with all its lines or not at all; BC numbers them 10000, 20000, … */
export async function createOrder(
  api: BusinessCentralApi,
  order: NewOrder,
  unitCodes: Readonly<Record<string, string>>,
): Promise<OrderOutcome> {
  try {
    const created = await api.create("salesOrders", toBody(order, unitCodes));
    if (created.is === "refused") return await explainRefusal(api, order, created);
    const row = createdOrder.safeParse(created.body);
    return row.success
      ? { is: "accepted", order: { id: row.data.id, number: row.data.number } }
      : { is: "unknown", detail: "the answer to a new order cannot be read" };
  } catch (error) {
    if (error instanceof ErpFault && error.sent === "maybe") return { is: "unknown", detail: error.message };
    throw error;
  }
}

function toBody(order: NewOrder, unitCodes: Readonly<Record<string, string>>): Record<string, unknown> {
  return {
    externalDocumentNumber: order.key,
    customerId: order.customerId,
    currencyCode: order.currency,
    ...(order.deliverBy === null ? {} : { requestedDeliveryDate: order.deliverBy }),
    salesOrderLines: order.lines.map((line) => toLine(line, unitCodes)),
  };
}

/** What a line says of its item, quantity and price, for a new line and for one that is changed. */
export function toTerms(line: NewOrderLine, unitCodes: Readonly<Record<string, string>>): Record<string, unknown> {
  const { lineType: _, lineObjectNumber: __, ...terms } = toLine(line, unitCodes);
  return { discountAmount: 0, ...terms };
}

/** The seller's own price is sent: whether it stands is the ERP's decision, seen when the order comes back. */
export function toLine(line: NewOrderLine, unitCodes: Readonly<Record<string, string>>): Record<string, unknown> {
  const discount = subtract(round(multiply(line.quantity, line.unitPrice), 2), line.amount);
  return {
    lineType: "Item",
    lineObjectNumber: line.item,
    quantity: toNumber(line.quantity),
    unitPrice: toNumber(line.unitPrice),
    ...(line.unit === null ? {} : { unitOfMeasureCode: unitCodes[line.unit] ?? line.unit }),
    ...(compare(discount, zero) > 0 ? { discountAmount: toNumber(discount) } : {}),
  };
}
