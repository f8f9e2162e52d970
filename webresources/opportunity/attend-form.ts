import { dealNewsChannel, newsOf } from "#model/deal-news";
import { isAwaited, shareIntents } from "../deal/read-intents";
import { announceDealNews } from "../intent/announce";
import { userWords, type Words } from "../words/words";
import type { CommitmentColumns } from "./commitment-columns";
import { tellNextStep } from "./next-step";
import { notices, notify } from "./notices";
import { recordIdOf } from "./record-id";
import { stageOnForm } from "./stage-on-form";
import { tellReview } from "./tell-review";
import { makeSilenceNotice } from "./tell-silence";
import { watchOutbox, type OutboxWatch } from "./watch-outbox";
import { watchDeal, type DealWatch } from "./watch-deal";

/** Says what happens next and keeps the form up to date with what the ERP decides. Returns how to stop. */
export function attendForm(form: Xrm.FormContext): () => void {
  const say = userWords();
  const opportunityId = recordIdOf(form);
  const outbox = watchOutbox(form, opportunityId, say);
  if (opportunityId === undefined) {
    tellNextStep(form, undefined, say);
    return outbox.stop;
  }
  const stage = stageOnForm(form) ?? "Proposed";
  tellNextStep(form, stage, say);
  const tellSilence = makeSilenceNotice(form, opportunityId, say);
  const watch = watchDeal(
    form,
    opportunityId,
    (columns) => showChange(form, opportunityId, columns, say),
    ({ overdue }) => tellSilence(overdue),
  );
  const stopListening = listen(opportunityId, watch, outbox);
  const forgetNews = () => form.ui.clearFormNotification(notices.news);
  form.data.entity.addOnPostSave(forgetNews);
  if (stage === "Committed") void tellReview(form, opportunityId, say);
  if (stage === "Proposed") void expectUnwrittenAnswer(form, opportunityId, watch, say);
  return () => {
    watch.stop();
    outbox.stop();
    stopListening();
    form.data.entity.removeOnPostSave(forgetNews);
  };
}

/** A deal just submitted may be known from its intent only: the stage is written when the bridge sees it. */
async function expectUnwrittenAnswer(
  form: Xrm.FormContext,
  opportunityId: string,
  watch: DealWatch,
  say: Words,
): Promise<void> {
  const intents = await shareIntents(opportunityId).catch(() => []);
  if (!isAwaited(intents)) return;
  tellNextStep(form, "Submitted", say);
  watch.expectAnswer();
}

/** What is being typed is never lost: fields are read anew only when nothing is unsaved; the lines always are. */
function showChange(form: Xrm.FormContext, opportunityId: string, columns: CommitmentColumns, say: Words): void {
  tellNextStep(form, columns.stage ?? "Proposed", say);
  void tellReview(form, opportunityId, say);
  const { ui } = form;
  if (form.data.entity.getIsDirty()) {
    notify(form, notices.news, "INFO", say("newsWhileEditing"));
  } else {
    ui.clearFormNotification(notices.news);
    form.data.refresh(false).then(undefined, () => undefined);
  }
  form.getControl<Xrm.Controls.GridControl>("accord_orderlines")?.refresh();
  ui.refreshRibbon(false);
  announceDealNews(opportunityId, "Changed");
}

function listen(opportunityId: string, watch: DealWatch, outbox: OutboxWatch): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(dealNewsChannel);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (newsOf(opportunityId, event.data) !== "Sent") return;
    watch.expectAnswer();
    outbox.look();
  };
  return () => channel.close();
}
