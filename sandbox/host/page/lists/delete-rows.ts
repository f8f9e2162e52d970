import { toDataverseFault } from "../client/dataverse-fault";
import type { Table } from "../metadata/table";
import type { PageServices } from "../services/page-services";
import type { GridRow } from "../views/grid-row";

/** Asks, then deletes rows one by one; stops at the first the service refuses and says which it was. */
export async function deleteRows(services: PageServices, table: Table, rows: readonly GridRow[]): Promise<void> {
  const what = rows.length === 1 ? (rows[0]?.name ?? "") : `${rows.length} rows`;
  const confirmed = await services.dialogs.confirm({
    title: "Confirm deletion",
    text: `Do you want to delete ${what}? You cannot undo this.`,
    confirmLabel: "Delete",
  });
  if (!confirmed) return;
  for (const row of rows) {
    try {
      await services.client.send("DELETE", `${table.entitySetName}(${row.id})`);
    } catch (error) {
      const fault = toDataverseFault(error);
      await services.dialogs.error({ message: `${row.name}: ${fault.message}`, code: fault.errorCode });
      return;
    }
  }
}
