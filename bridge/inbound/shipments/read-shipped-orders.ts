import { lookup } from "#model/tables/column";
import { orderTable } from "#model/tables/order";
import { all, equals, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading, type RowOf } from "../../ports/reading";
import type { Inbound } from "../inbound";
import { toOrderKey } from "../orders/order-context";

const ownedOrderTable = {
  ...orderTable,
  columns: { ...orderTable.columns, OwningUser: lookup("Owner, when it is a person", "systemuser") },
} as const;

const shippedOrderReading = reading(
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

export type ShippedOrder = RowOf<typeof shippedOrderReading>;

/** The mirrors of orders by number. Numbers are the company's own, so other connections are left out. */
export async function readShippedOrders(
  inbound: Inbound,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, ShippedOrder>> {
  const where = all<"accord_number" | "accord_company">(
    isIn("accord_number", numbers),
    equals("accord_company", inbound.erp.company),
  );
  const rows = await readAll(inbound.dataverse, shippedOrderReading, { where });
  const prefix = toOrderKey(inbound, "");
  return new Map(
    rows.filter((row) => row.accord_erpkey?.startsWith(prefix)).map((row) => [row.accord_number ?? "", row]),
  );
}
