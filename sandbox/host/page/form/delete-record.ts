import { toDataverseFault } from "../client/dataverse-fault";
import { primaryNameOf } from "../form-state/entity-reference";
import type { FormSession } from "../form-state/form-session";

/** Asks, deletes the open row, and goes back. */
export async function deleteRecord(session: FormSession): Promise<void> {
  const { services, table, rowId } = session;
  const confirmed = await services.dialogs.confirm({
    title: "Confirm deletion",
    text: `Do you want to delete ${primaryNameOf(session) || `this ${table.displayName}`}? You cannot undo this.`,
    confirmLabel: "Delete",
  });
  if (!confirmed || rowId === undefined) return;
  try {
    await services.client.send("DELETE", `${table.entitySetName}(${rowId})`);
  } catch (error) {
    const fault = toDataverseFault(error);
    await services.dialogs.error({ message: fault.message, code: fault.errorCode });
    return;
  }
  services.navigator.setGuard(undefined);
  await services.navigator.back(table.logicalName);
}
