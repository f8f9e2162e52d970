import { intentTable } from "#model/tables/intent";
import { all, equals, isEmpty, isIn } from "../../ports/condition";
import { secondsAfter } from "../../ports/clock";
import { readAll } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { noCounts, type Counts, type Inbound } from "../inbound";
import { closeOrders } from "./close-orders";
import { mirroredOrderReading, type MirroredOrder } from "./mirrored-order";
import { toOrderKey } from "./order-context";

/** How often it is looked. */
const secondsBetweenLooks = 60;

/** Deals looked at in a request. */
const dealsPerRequest = 20;

const askedReading = reading(intentTable, ["_accord_opportunityid_value"], {});

/**
 * Looks whether orders people of the ERP are asked about are still there. A deletion is their answer to a withdrawal, and no change stamp
 * shows it: the seller would wait for the next sweep. Does nothing when it looked a moment ago.
 */
export function makeLookAtAskedOrders(inbound: Inbound): () => Promise<Counts> {
  let lookedOn: Date | undefined;
  return async () => {
    const now = inbound.clock.now();
    if (lookedOn && now < secondsAfter(lookedOn, secondsBetweenLooks)) return noCounts;
    lookedOn = now;
    return closeOrders(inbound, await readAskedOrders(inbound));
  };
}

async function readAskedOrders(inbound: Inbound): Promise<readonly MirroredOrder[]> {
  const { dataverse, erp } = inbound;
  const asked = await readAll(dataverse, askedReading, { where: equals("accord_reasoncode", "AwaitingOrderDesk") });
  const deals = [...new Set(asked.flatMap((row) => row._accord_opportunityid_value ?? []))];
  const orders: MirroredOrder[] = [];
  for (let from = 0; from < deals.length; from += dealsPerRequest) {
    const where = all<"accord_company" | "accord_goneon" | "_accord_opportunityid_value">(
      equals("accord_company", erp.company),
      isEmpty("accord_goneon"),
      isIn("_accord_opportunityid_value", deals.slice(from, from + dealsPerRequest)),
    );
    orders.push(...(await readAll(dataverse, mirroredOrderReading, { where })));
  }
  return orders.filter(({ accord_erpkey }) => accord_erpkey?.startsWith(toOrderKey(inbound, "")));
}
