import { fireEvent } from "../events/fire-event";
import type { FormControl } from "./form-control";
import type { FormSession } from "./form-session";
import { relatedTo, relationOf } from "./related-rows";

/** Reads the rows of a subgrid for the open row, then tells the handlers of its OnLoad. A new row has no related rows. */
export async function loadSubgrid(session: FormSession, control: FormControl): Promise<void> {
  const { rows, model } = control;
  if (rows === undefined || model.kind.is !== "subgrid") return;
  if (session.rowId === undefined) {
    rows.clear();
    return;
  }
  const relation = relationOf(session.table, rows.table, model.kind.subgrid.relationshipName);
  rows.set({ related: relatedTo(relation, session.rowId) });
  await rows.refresh();
  fireGridLoad(session, control);
}

export function fireGridLoad(session: FormSession, control: FormControl): void {
  fireEvent(session, control.handlers.gridLoad, `OnLoad of ${control.name}`, {
    source: session.formContext?.getControl(control.name),
  });
}
