import { fireEvent } from "../events/fire-event";
import type { FormSession } from "./form-session";

/** Why data is loaded (learn.microsoft.com, clientapi, getdataloadstate). */
export const dataLoadStates = { initial: 1, save: 2, refresh: 3 } as const;
export type LoadReason = keyof typeof dataLoadStates;

/** Tells the handlers of the form's OnLoad: when it opens, and once more when a new row got its id. */
export function fireLoad(session: FormSession, reason: LoadReason): void {
  fireEvent(session, session.events.load, "OnLoad", {
    source: session.formContext?.ui,
    args: { getDataLoadState: () => dataLoadStates[reason] },
  });
  session.changed();
}

/** Tells the handlers of the data's OnLoad: whenever the row was read. */
export function fireDataLoad(session: FormSession, reason: LoadReason): void {
  fireEvent(session, session.events.dataLoad, "OnLoad of the data", {
    source: session.formContext?.data,
    args: { getDataLoadState: () => dataLoadStates[reason] },
  });
}
