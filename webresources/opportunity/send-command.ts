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

/** Asks, saves what is not saved, sends, and says what came of it. Never rejects. */
export async function runSendCommand(form: Xrm.FormContext, command: Command, offers: FixOffers): Promise<void> {
  const say = userWords();
  const isUnsaved = savesFirst.includes(command) && form.data.entity.getIsDirty();
  const opportunityId = recordIdOf(form);
  const doubts = asksForGoods.includes(command) && opportunityId ? await readDoubts(opportunityId) : [];
  offers.clear();
  if (!(await askSeller(command, isUnsaved, doubts, say))) {
    offers.show(form, doubts, say);
    return;
  }
  form.ui.clearFormNotification(notices.sending);
  const outcome = await saveAndSend(form, command, isUnsaved, say);
  tellOutcome(form, command, outcome, say);
  const savedId = recordIdOf(form);
  if (outcome.is === "kept" && savedId) announceDealNews(savedId, "Kept");
  // After the command, not while the platform asks for its rules.
  const { ui } = form;
  ui.refreshRibbon(false);
}

/** What may hold the deal up is told with the question; who steps back is shown where to remove it. */
async function askSeller(command: Command, isUnsaved: boolean, doubts: readonly Doubt[], say: Words): Promise<boolean> {
  const text = isUnsaved ? say("savesFirst", { text: say(`${command}Text`) }) : say(`${command}Text`);
  const { confirmed } = await Xrm.Navigation.openConfirmDialog({
    title: say(`${command}Title`),
    text: doubts.length === 0 ? text : `${text}\n\n${wordsOfDoubts(doubts, say)}`,
    confirmButtonLabel: say(`${command}Button`),
    cancelButtonLabel: say("cancelDialog"),
  });
  return confirmed;
}

async function saveAndSend(
  form: Xrm.FormContext,
  command: Command,
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
