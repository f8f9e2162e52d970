import type { DataverseFault } from "../client/dataverse-fault";
import { fireEvent } from "../events/fire-event";
import { entityReferenceOf } from "./entity-reference";
import type { FormSession } from "./form-session";

/** Tells handlers of PostSave how the save ended (learn.microsoft.com, clientapi, events/postsave). */
export function firePostSave(session: FormSession, fault: DataverseFault | undefined): void {
  fireEvent(session, session.events.postSave, "PostSave", {
    source: session.formContext?.data.entity,
    args: {
      getIsSaveSuccess: () => fault === undefined,
      getSaveErrorInfo: () => (fault ? { errorCode: fault.errorCode, message: fault.message } : null),
      getEntityReference: () => entityReferenceOf(session),
    },
  });
}
