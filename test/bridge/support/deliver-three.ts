import { rowsOf } from "../../../tools/demo/json-client";
import type { RunningOrganization } from "./running-organization";

/** Three of the first line of an order people entered are released, shipped and invoiced. */
export async function deliverThree({ erpApi, people }: RunningOrganization, orderId: string): Promise<void> {
  const [line] = rowsOf(await erpApi.get(`salesOrders(${orderId})/salesOrderLines`));
  const lines = [{ id: line?.id, quantity: "3" }];
  await people.send("POST", `orders/${orderId}/release`, {});
  await people.send("POST", `orders/${orderId}/ship`, { lines });
  await people.send("POST", `orders/${orderId}/invoice`, { lines });
}
