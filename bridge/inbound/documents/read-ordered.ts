import { all, equals, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading, type RowOf } from "../../ports/reading";
import { ownedOrderTable } from "../../ports/stock-tables";
import type { Inbound } from "../inbound";
import { toOrderKey } from "../orders/order-context";
import { inGroups, keysPerQuery } from "./in-groups";

const orderedReading = reading(
  ownedOrderTable,
  [
    "accord_number",
    "accord_erpkey",
    "_accord_opportunityid_value",
    "_accord_accountid_value",
    "_accord_intentid_value",
    "_owninguser_value",
  ],
  {},
);

/** The mirror of an order that documents were made from. */
export type Ordered = RowOf<typeof orderedReading>;

/** The mirrors of orders by number. Numbers are the company's own, so other connections are left out. */
export async function readOrdered(inbound: Inbound, numbers: readonly string[]): Promise<ReadonlyMap<string, Ordered>> {
  const prefix = toOrderKey(inbound, "");
  const orders = new Map<string, Ordered>();
  for (const group of inGroups([...new Set(numbers.filter((number) => number !== ""))], keysPerQuery)) {
    const where = all<"accord_number" | "accord_company">(
      isIn("accord_number", group),
      equals("accord_company", inbound.erp.company),
    );
    for (const row of await readAll(inbound.dataverse, orderedReading, { where, pageSize: 1000 })) {
      if (row.accord_erpkey?.startsWith(prefix)) orders.set(row.accord_number ?? "", row);
    }
  }
  return orders;
}
