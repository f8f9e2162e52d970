import { orderTable } from "#model/tables/order";
import { isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { inGroups, keysPerQuery } from "../documents/in-groups";
import type { Inbound } from "../inbound";
import type { AccountState } from "./account-state";
import type { AccountSettlement } from "./settlement";
import { newsOf } from "./tell-payments";

const intentReading = reading(orderTable, ["_accord_intentid_value"], {});

/** Orders of deals whose invoices are settled by something new, or by something that was taken back: they are told of it. */
export function ordersToTellOf(settlements: readonly AccountSettlement[], state: AccountState): readonly string[] {
  const orders = settlements
    .flatMap(({ applications }) => applications)
    .filter((applied) => applied.invoice._accord_opportunityid_value !== null && newsOf(applied, state).length > 0)
    .flatMap(({ invoice }) => invoice._accord_orderid_value ?? []);
  return [...new Set(orders)];
}

/** The requests orders were made for; nothing is read when there are no orders. */
export async function readIntentsOfOrders(
  { dataverse }: Pick<Inbound, "dataverse">,
  orderIds: readonly string[],
): Promise<(orderId: string | null) => string | undefined> {
  const intents = new Map<string, string | null>();
  for (const group of inGroups(orderIds, keysPerQuery)) {
    const rows = await readAll(dataverse, intentReading, { where: isIn("accord_orderid", group) });
    for (const row of rows) intents.set(row.accord_orderid, row._accord_intentid_value);
  }
  return (orderId) => intents.get(orderId ?? "") ?? undefined;
}
