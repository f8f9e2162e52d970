import type { FormSession } from "../form-state/form-session";

/** Back to where the user came from; unsaved changes are asked about first. */
export async function closeForm({ services, table }: FormSession): Promise<void> {
  await services.navigator.back(table.logicalName);
}
