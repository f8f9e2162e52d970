import { toDataverseFault } from "../client/dataverse-fault";
import type { FormSession } from "../form-state/form-session";
import { isFormDirty } from "../form-state/is-dirty";
import { refreshEverything } from "../form-state/refresh-form";

/** What the Refresh command does: unsaved changes would be lost, so it asks first. */
export async function refreshWithQuestion(session: FormSession): Promise<void> {
  const { dialogs } = session.services;
  if (isFormDirty(session)) {
    const confirmed = await dialogs.confirm({
      title: "Discard changes",
      text: "Your unsaved changes will be lost.",
      confirmLabel: "Refresh",
    });
    if (!confirmed) return;
  }
  try {
    await refreshEverything(session);
    session.ribbonRequests += 1;
    session.changed();
  } catch (error) {
    const fault = toDataverseFault(error);
    await dialogs.error({ message: fault.message, code: fault.errorCode });
  }
}
