import { orderTable } from "#model/tables/order";
import { all, equals, isSince } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { inGroups, keysPerQuery } from "../documents/in-groups";
import type { Inbound } from "../inbound";
import { linkDocuments } from "../orders/link-documents";
import type { LoadCursor } from "./load-cursor";

const orderReading = reading(orderTable, ["accord_number"], {});

/** The clocks of the bridge and of Dataverse may differ by that much. */
const clockTolerance = 3_600_000;

/**
 * Links documents to orders that were mirrored after the load had begun: an order was looked up, was mirrored, and then the document was
 * written without it. Whatever is mirrored from now on finds the documents itself.
 */
export async function linkToNewOrders(
  inbound: Inbound,
  { begunOn, since }: Pick<LoadCursor, "begunOn" | "since">,
): Promise<void> {
  const where = all<"accord_company" | "createdon">(
    equals("accord_company", inbound.erp.company),
    isSince("createdon", new Date(Date.parse(begunOn ?? since) - clockTolerance)),
  );
  const orders = await readAll(inbound.dataverse, orderReading, { where, pageSize: 5000 });
  const numbers = orders.flatMap(({ accord_number: number }) => number ?? []);
  for (const group of inGroups(numbers, keysPerQuery)) await linkDocuments(inbound, group);
}
