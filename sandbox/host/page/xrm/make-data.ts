import type { Handler } from "../events/handler-list";
import type { FormSession } from "../form-state/form-session";
import { isFormDirty } from "../form-state/is-dirty";
import { refreshForm } from "../form-state/refresh-form";
import { saveModes, type SaveMode } from "../form-state/save-mode";
import { saveAs } from "../form/save-as";
import type { AttributeFace } from "./make-attribute";
import { rejectWith, settleSave, toClientError } from "./client-error";
import type { Collection } from "./collection";

/** `formContext.data` (learn.microsoft.com, clientapi/reference/formcontext-data). */
export function makeData(session: FormSession, entity: object, attributes: Collection<AttributeFace>) {
  return {
    attributes,
    entity,
    addOnLoad: (handler: Handler) => session.events.dataLoad.add(handler),
    removeOnLoad: (handler: Handler) => session.events.dataLoad.remove(handler),
    getIsDirty: () => isFormDirty(session),
    isValid: () => [...session.attributes.values()].every((attribute) => attribute.fault === undefined),
    async refresh(saveFirst = false): Promise<undefined> {
      if (session.isClosed) return rejectWith({ errorCode: 0, message: "The form is closed." });
      try {
        const outcome = await refreshForm(session, saveFirst);
        await settleSave(outcome);
        return undefined;
      } catch (error) {
        return rejectWith(isClientError(error) ? error : toClientError(error));
      }
    },
    async save(options?: { readonly saveMode?: number }): Promise<undefined> {
      const mode = Object.values(saveModes).find((known): known is SaveMode => known === options?.saveMode);
      return settleSave(await saveAs(session, mode ?? saveModes.save));
    },
  };
}

function isClientError(error: unknown): error is { readonly errorCode: number; readonly message: string } {
  return typeof error === "object" && error !== null && "errorCode" in error && !(error instanceof Error);
}
