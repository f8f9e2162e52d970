import { userWords, type Words } from "../words/words";
import { notices, notify } from "./notices";
import { recordIdOf } from "./record-id";
import { sendDeal, type SendableKind, type SendOutcome } from "./send-deal";

const dialogs = {
  DealReadyForFulfillment: {
    title: "submitTitle",
    text: "submitText",
    unsavedText: "submitTextUnsaved",
    button: "submitButton",
  },
  OpportunityApproved: {
    title: "approveTitle",
    text: "approveText",
    unsavedText: "approveTextUnsaved",
    button: "approveButton",
  },
} as const;

/** Asks, saves what is not saved, sends, and says what came of it. Never rejects. */
export async function runSendCommand(form: Xrm.FormContext, kind: SendableKind): Promise<void> {
  const say = userWords();
  const isUnsaved = form.data.entity.getIsDirty();
  if (!(await askSeller(kind, isUnsaved, say))) return;
  form.ui.clearFormNotification(notices.sending);
  const outcome = await saveAndSend(form, kind, isUnsaved, say);
  tellOutcome(form, kind, outcome, say);
  // After the command, not while the platform asks for its rules.
  const { ui } = form;
  ui.refreshRibbon(false);
}

async function askSeller(kind: SendableKind, isUnsaved: boolean, say: Words): Promise<boolean> {
  const { title, text, unsavedText, button } = dialogs[kind];
  const { confirmed } = await Xrm.Navigation.openConfirmDialog({
    title: say(title),
    text: say(isUnsaved ? unsavedText : text),
    confirmButtonLabel: say(button),
    cancelButtonLabel: say("cancelButton"),
  });
  return confirmed;
}

async function saveAndSend(
  form: Xrm.FormContext,
  kind: SendableKind,
  isUnsaved: boolean,
  say: Words,
): Promise<SendOutcome> {
  try {
    if (isUnsaved) await form.data.save();
  } catch {
    // The platform has said itself what is wrong with which field.
    return { is: "notSent", reason: say("saveFailed") };
  }
  const opportunityId = recordIdOf(form);
  if (opportunityId === undefined) return { is: "notSent", reason: say("notSaved") };
  Xrm.Utility.showProgressIndicator(say("sending"));
  try {
    return await sendDeal(opportunityId, kind, say);
  } finally {
    Xrm.Utility.closeProgressIndicator();
  }
}

function tellOutcome(form: Xrm.FormContext, kind: SendableKind, outcome: SendOutcome, say: Words): void {
  switch (outcome.is) {
    case "sent":
      notify(form, notices.nextStep, "INFO", say(`sent${kind}`, { version: String(outcome.version) }));
      return;
    case "notSent":
      notify(form, notices.sending, "ERROR", say("notSent", { reason: outcome.reason }));
      return;
    case "unknown":
      notify(form, notices.sending, "WARNING", say("outcomeUnknown"));
  }
}
