import { fireLoad } from "../form-state/fire-load";
import { saveForm, type SaveOutcome } from "../form-state/save-form";
import { saveModes, type SaveMode } from "../form-state/save-mode";
import type { FormSession } from "../form-state/form-session";
import { loadSubgrid } from "../form-state/load-subgrid";
import { closeForm } from "./close-form";

/** Saves, says so when the service refused, and then does what the mode says: stay, close, or go on with a new row. */
export async function saveAs(session: FormSession, mode: SaveMode): Promise<SaveOutcome> {
  const isNew = session.rowId === undefined;
  const outcome = await saveForm(session, mode);
  const { services, table } = session;
  if (outcome.is === "refused") {
    await services.dialogs.error({
      message: outcome.fault.message,
      code: outcome.fault.errorCode,
      details: outcome.fault.code === "" ? undefined : `Code ${outcome.fault.code}, HTTP ${outcome.fault.status}`,
    });
  }
  if (outcome.is !== "saved") return outcome;
  if (isNew) nameCreated(session);
  if (mode === saveModes.saveAndClose) await closeForm(session);
  else if (mode === saveModes.saveAndNew) await services.navigator.open(newRecord(table.logicalName));
  else if (isNew) await showCreated(session);
  return outcome;
}

export function newRecord(table: string) {
  return { is: "record", table, rowId: undefined, formId: undefined, parameters: {} } as const;
}

function nameCreated({ services, table, rowId, form }: FormSession): void {
  services.navigator.rename({
    is: "record",
    table: table.logicalName,
    rowId,
    formId: form.id,
    parameters: {},
  });
}

/** A row that has just been created is shown as what it is now: its subgrids have rows, and OnLoad comes once more. */
async function showCreated(session: FormSession): Promise<void> {
  session.ribbonRequests += 1;
  const shown = [...session.controls.values()].filter((control) => control.section?.tab.wasOpened === true);
  await Promise.all(shown.map((control) => loadSubgrid(session, control)));
  fireLoad(session, "save");
}
