import { announceDealNews } from "../intent/announce";
import { userWords, type Words } from "../words/words";
import { notices, notify } from "./notices";
import { tellKept } from "./watch-outbox";
import { recordIdOf } from "./record-id";
import type { Command } from "../deal/allowed-commands";
import type { Doubt } from "../deal/find-doubts";
import { readDoubts } from "../deal/read-doubts";
import { wordsOfDoubts, type FixOffers } from "./tell-doubts";
import { declareIntent, type SendOutcome } from "./declare-intent";

/** Only what states the deal saves it first. */
const savesFirst: readonly Command[] = ["submit", "approve", "change"];

/** What the ERP is to deliver is looked over before it is asked for. */
const asksForGoods: readonly Command[] = ["submit", "change"];

/**
 * Asks, saves what is not saved, sends, and says what came of it. Nothing is asked of the service before the platform has reported the
 * save as done. Never rejects.
 */
export async function runSendCommand(form: Xrm.FormContext, command: Command, offers: FixOffers): Promise<void> {
  const say = userWords();
  const isUnsaved = savesFirst.includes(command) && form.data.entity.getIsDirty();
  if (isUnsaved && !(await askSeller(command, say("savesFirst", { text: say(`${command}Text`) }), say))) return;
  form.ui.clearFormNotification(notices.sending);
  if (isUnsaved && !(await saveForm(form))) {
    tellOutcome(form, command, { is: "notSent", reason: say("saveFailed") }, say);
    return;
  }
  const doubts = await lookOver(form, command);
  offers.clear();
  if ((!isUnsaved || doubts.length > 0) && !(await askSeller(command, withDoubts(command, doubts, say), say))) {
    offers.show(form, doubts, say);
    return;
  }
  const outcome = await send(form, command, say);
  tellOutcome(form, command, outcome, say);
  const savedId = recordIdOf(form);
  if (outcome.is === "kept" && savedId) announceDealNews(savedId, "Kept");
  // After the command, not while the platform asks for its rules.
  const { ui } = form;
  ui.refreshRibbon(false);
}

async function lookOver(form: Xrm.FormContext, command: Command): Promise<readonly Doubt[]> {
  const opportunityId = recordIdOf(form);
  return asksForGoods.includes(command) && opportunityId !== undefined ? readDoubts(opportunityId) : [];
}

/** What may hold the deal up is told with the question; who steps back is shown where to remove it. */
function withDoubts(command: Command, doubts: readonly Doubt[], say: Words): string {
  const text = say(`${command}Text`);
  return doubts.length === 0 ? text : `${text}\n\n${wordsOfDoubts(doubts, say)}`;
}

async function askSeller(command: Command, text: string, say: Words): Promise<boolean> {
  const { confirmed } = await Xrm.Navigation.openConfirmDialog({
    title: say(`${command}Title`),
    text,
    confirmButtonLabel: say(`${command}Button`),
    cancelButtonLabel: say("cancelDialog"),
  });
  return confirmed;
}

/** False when it could not be saved: the platform has said itself what is wrong with which field. */
async function saveForm(form: Xrm.FormContext): Promise<boolean> {
  try {
    await form.data.save();
    return true;
  } catch {
    return false;
  }
}

async function send(form: Xrm.FormContext, command: Command, say: Words): Promise<SendOutcome> {
  const opportunityId = recordIdOf(form);
  if (opportunityId === undefined) return { is: "notSent", reason: say("notSaved") };
  Xrm.Utility.showProgressIndicator(say("sending"));
  try {
    return await declareIntent(opportunityId, command, say);
  } finally {
    Xrm.Utility.closeProgressIndicator();
  }
}

function tellOutcome(form: Xrm.FormContext, command: Command, outcome: SendOutcome, say: Words): void {
  switch (outcome.is) {
    case "sent":
      notify(form, notices.nextStep, "INFO", say(`${command}Sent`, { version: String(outcome.version) }));
      return;
    case "kept":
      tellKept(form, say);
      return;
    case "notSent":
      notify(form, notices.sending, "ERROR", say("notSent", { reason: outcome.reason }));
  }
}
