import { randomUUID } from "node:crypto";
import type { Answer, Client, Row } from "./client";

/** A name nothing else in the test has. */
function aName(kind: string): string {
  return `${kind} ${randomUUID().slice(0, 8)}`;
}

/** Created over the API, as everything in the ERP of a test. */
export async function aCustomer(erp: Client, values: Row = {}): Promise<Row> {
  return created(await erp.post("customers", { displayName: aName("Customer"), ...values }));
}

export async function anItem(erp: Client, values: Row = {}): Promise<Row> {
  return created(await erp.post("items", { displayName: aName("Item"), unitPrice: 100, ...values }));
}

export function aLine(item: Row, quantity: number, values: Row = {}): Row {
  return { lineType: "Item", lineObjectNumber: item["number"], quantity, ...values };
}

/** An order with its lines: one of two units of a new item unless told otherwise. */
export async function anOrder(erp: Client, values: Row = {}): Promise<Row> {
  const customerNumber = values["customerNumber"] ?? (await aCustomer(erp))["number"];
  const salesOrderLines = values["salesOrderLines"] ?? [aLine(await anItem(erp), 2)];
  const answer = await erp.post("salesOrders?$expand=salesOrderLines", { customerNumber, salesOrderLines, ...values });
  return created(answer);
}

export function created(answer: Answer): Row {
  if (answer.status !== 201) throw new Error(`Nothing was created: ${answer.status} ${answer.text}`);
  return answer.body;
}
