import { toIntentKey } from "#model/intent-key";
import { rowsOf, type JsonClient } from "../../../tools/demo/json-client";

export interface OrderInErp {
  readonly id: string;
  readonly number: string;
  readonly lines: readonly { readonly id: string; readonly sequence: number; readonly item: string }[];
}

/** The orders the ERP has for a request. */
export async function findOrders(erpApi: JsonClient, requestId: string): Promise<readonly OrderInErp[]> {
  const filter = `$filter=externalDocumentNumber eq '${toIntentKey(requestId)}'`;
  const rows = rowsOf(await erpApi.get(`salesOrders?${filter}&$expand=salesOrderLines`));
  return rows.map((row) => ({
    id: String(row.id),
    number: String(row.number),
    lines: (row.salesOrderLines as readonly Readonly<Record<string, unknown>>[]).map((line) => ({
      id: String(line.id),
      sequence: Number(line.sequence),
      item: String(line.lineObjectNumber),
    })),
  }));
}

/** The one order of a request. */
export async function orderOf(erpApi: JsonClient, requestId: string): Promise<OrderInErp> {
  const [order, ...others] = await findOrders(erpApi, requestId);
  if (!order || others.length > 0) throw new Error(`expected one order, found ${order ? others.length + 1 : 0}`);
  return order;
}
