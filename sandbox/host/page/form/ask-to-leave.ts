import type { FormSession } from "../form-state/form-session";
import { isFormDirty } from "../form-state/is-dirty";

/** Whether a form may be left: unsaved changes are asked about. */
export async function askToLeave(session: FormSession): Promise<boolean> {
  if (!isFormDirty(session)) return true;
  return session.services.dialogs.confirm({
    title: "Unsaved changes",
    text: "There are unsaved changes on this form. If you leave now they are lost.",
    confirmLabel: "Discard changes",
    cancelLabel: "Stay on this page",
  });
}
