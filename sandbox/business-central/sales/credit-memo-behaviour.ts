import { businessRule, notImplemented } from "../api-error";
import type { Behaviour } from "../records/behaviour";

/** Credit memos are posted by people, against invoices; drafts are not kept. */
export const creditMemoBehaviour: Behaviour = {
  create: () => {
    throw notImplemented(
      "The local Business Central keeps posted credit memos only. Credit an invoice to get one.",
      501,
    );
  },
  change: refuseChange,
  remove: refuseChange,
};

export const creditMemoLineBehaviour: Behaviour = { create: refuseChange, change: refuseChange, remove: refuseChange };

function refuseChange(): never {
  throw businessRule(
    "The credit memo has been posted and can no longer be modified.",
    "Die Gutschrift ist gebucht und kann nicht mehr geändert werden.",
  );
}
