import type { AnyTable } from "#model/tables/table";

/** Whether rows carry amounts, and therefore a currency and a rate. */
export function hasMoney(table: AnyTable): boolean {
  return Object.values(table.columns).some((column) => column.type === "money");
}
