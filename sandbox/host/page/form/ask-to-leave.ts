import type { FormSession } from "../form-state/form-session";
import { isFormDirty } from "../form-state/is-dirty";

/** Whether a form may be left: a save that runs is waited for, and unsaved changes are asked about. */
export async function askToLeave(session: FormSession): Promise<boolean> {
  await untilSaved(session);
  if (!isFormDirty(session)) return true;
  return session.services.dialogs.confirm({
    title: "Unsaved changes",
    text: "There are unsaved changes on this form. If you leave now they are lost.",
    confirmLabel: "Discard changes",
    cancelLabel: "Stay on this page",
  });
}

function untilSaved(session: FormSession): Promise<void> {
  if (!session.isSaving) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (session.isSaving) return;
      stop();
      resolve();
    });
  });
}
