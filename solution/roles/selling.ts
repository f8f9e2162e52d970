import { commitmentTable } from "#model/tables/commitment";
import { intentTable } from "#model/tables/intent";
import { orderTable } from "#model/tables/order";
import { orderLineTable } from "#model/tables/order-line";
import { syncStateTable } from "#model/tables/sync-state";
import { on, onStock, type Depth, type Privilege } from "./role";

const mirrors = [commitmentTable, orderTable, orderLineTable];

/**
 * What selling needs, as far as the depth goes: ask the ERP and read what it answered. A request is written once, by creating it;
 * nobody who sells changes or deletes one. The streams are read for how fresh the mirrors are.
 */
export function sellingPrivileges(depth: Depth): Privilege[] {
  return [
    ...on([intentTable], depth, "Create", "Read", "Append"),
    ...on(mirrors, depth, "Read"),
    ...on([syncStateTable], "Global", "Read"),
    ...onStock(["Account", "Opportunity"], depth, "Read", "AppendTo"),
    ...onStock(["TransactionCurrency"], "Global", "Read", "AppendTo"),
  ];
}
