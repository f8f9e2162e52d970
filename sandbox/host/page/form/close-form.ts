import type { FormSession } from "../form-state/form-session";

/** Back to where the user came from; unsaved changes are asked about first. A form that was left meanwhile takes nobody back. */
export async function closeForm({ services, table, isClosed }: FormSession): Promise<void> {
  if (isClosed) return;
  await services.navigator.back(table.logicalName);
}
