import { loadRow } from "./load-row";
import { saveForm, type SaveOutcome } from "./save-form";
import type { FormSession } from "./form-session";

/** Reads the row again; without saving first, what was typed is given up (learn.microsoft.com, clientapi, data.refresh). */
export async function refreshForm(session: FormSession, saveFirst: boolean): Promise<SaveOutcome> {
  if (saveFirst) {
    const outcome = await saveForm(session);
    if (outcome.is !== "saved") return outcome;
  }
  await loadRow(session, "refresh");
  return { is: "saved" };
}

/** What the Refresh command does: the row, and the rows of every subgrid that has been shown. */
export async function refreshEverything(session: FormSession): Promise<void> {
  const grids = [...session.controls.values()].flatMap((control) =>
    control.rows !== undefined && control.section?.tab.wasOpened === true ? control.rows : [],
  );
  await Promise.all([loadRow(session, "refresh"), ...grids.map((rows) => rows.refresh())]);
}
