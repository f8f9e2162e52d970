import { fireEvent } from "../events/fire-event";
import { makePreventable } from "../events/preventable";
import { toDataverseFault, type DataverseFault } from "../client/dataverse-fault";
import { readDirtyPayload } from "./dirty-payload";
import { firePostSave } from "./fire-post-save";
import type { FormSession } from "./form-session";
import { isFormDirty } from "./is-dirty";
import { loadRow } from "./load-row";
import { saveModes, type SaveMode } from "./save-mode";
import { validateForm } from "./validate-form";

export type SaveOutcome =
  | { readonly is: "saved" }
  | { readonly is: "prevented" }
  | { readonly is: "invalid"; readonly messages: readonly string[] }
  | { readonly is: "refused"; readonly fault: DataverseFault };

/**
 * Saves in the platform's order: the handlers of OnSave, which may prevent it; the form's own validation; the request; the row as the
 * service has it now; the handlers of PostSave. OnSave is called even when there is nothing to save
 * (learn.microsoft.com, clientapi, events/form-onsave).
 */
export async function saveForm(session: FormSession, mode: SaveMode = saveModes.save): Promise<SaveOutcome> {
  if (session.isSaving || session.isClosed) return { is: "prevented" };
  if (fireSave(session, mode)) return { is: "prevented" };
  const messages = validateForm(session);
  if (messages.length > 0) return { is: "invalid", messages };
  session.isSaving = true;
  session.changed();
  try {
    if (session.rowId === undefined || isFormDirty(session)) await writeRow(session);
    firePostSave(session, undefined);
    return { is: "saved" };
  } catch (error) {
    const fault = toDataverseFault(error);
    firePostSave(session, fault);
    return { is: "refused", fault };
  } finally {
    session.isSaving = false;
    session.changed();
  }
}

/** @returns whether a handler prevented the save. */
function fireSave(session: FormSession, mode: SaveMode): boolean {
  const { args, isPrevented } = makePreventable();
  fireEvent(session, session.events.save, "OnSave", {
    source: session.formContext?.data.entity,
    args: { ...args, getSaveMode: () => mode },
  });
  return isPrevented();
}

async function writeRow(session: FormSession): Promise<void> {
  const { client } = session.services;
  const { entitySetName } = session.table;
  const payload = await readDirtyPayload(session);
  if (session.rowId === undefined) {
    const response = await client.send("POST", entitySetName, payload);
    session.rowId = readCreatedId(response);
  } else {
    await client.send("PATCH", `${entitySetName}(${session.rowId})`, payload, { "If-Match": "*" });
  }
  await loadRow(session, "save");
}

function readCreatedId(response: Response): string {
  const id = /\(([0-9a-f-]{36})\)/i.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
  if (id === undefined) throw new Error("The service did not say which row it created.");
  return id.toLowerCase();
}
