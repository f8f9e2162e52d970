import { orderTable } from "#model/tables/order";
import { isEmpty, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { closeOrders } from "./close-orders";
import { mirroredOrderReading, type MirroredOrder } from "./mirrored-order";
import { toOrderKey } from "./order-context";
import { takeOverOrders } from "./take-over-orders";

const standingOrder = reading(orderTable, ["accord_erpkey"], {});

const keysPerRequest = 50;

/** What a sweep read beside what became of it. */
export interface Sweep extends Counts {
  readonly read: number;
}

/**
 * Reads every order of the ERP and looks for every order we have: finds what change stamps do not show, edits of dates and texts and
 * orders that are gone. Mirrors equal the ERP's truth after it, whatever was missed before.
 */
export async function sweepOrders(inbound: Inbound): Promise<Sweep> {
  const before = await readStanding(inbound);
  const seen = new Set<string>();
  let counts = noCounts;
  for await (const orders of inbound.erp.readAllOrders()) {
    for (const order of orders) seen.add(toOrderKey(inbound, order.id));
    counts = addCounts(counts, await takeOverOrders(inbound, orders));
  }
  const missing = before.filter((key) => !seen.has(key));
  counts = addCounts(counts, await closeOrders(inbound, await readMissing(inbound, missing)));
  return { read: seen.size, ...counts };
}

/** Orders the ERP still had when they were last seen. Read before the ERP, so that a new order is never taken for a missing one. */
async function readStanding(inbound: Inbound): Promise<readonly string[]> {
  const prefix = toOrderKey(inbound, "");
  const rows = await readAll(inbound.dataverse, standingOrder, { where: isEmpty("accord_goneon"), pageSize: 1000 });
  return rows.flatMap((row) => (row.accord_erpkey?.startsWith(prefix) ? [row.accord_erpkey] : []));
}

async function readMissing(inbound: Inbound, keys: readonly string[]): Promise<readonly MirroredOrder[]> {
  const missing: MirroredOrder[] = [];
  for (let from = 0; from < keys.length; from += keysPerRequest) {
    const where = isIn("accord_erpkey", keys.slice(from, from + keysPerRequest));
    missing.push(...(await readAll(inbound.dataverse, mirroredOrderReading, { where })));
  }
  return missing;
}
