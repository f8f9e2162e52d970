import { toOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { announceDealNews } from "../intent/announce";
import { readKeptRows } from "../intent/kept-rows";
import { sendKept, type SentRow } from "../intent/outbox";
import type { Words } from "../words/words";
import { tellNextStep } from "./next-step";
import { notices, notify } from "./notices";
import { stageOnForm } from "./stage-on-form";

const secondsBetweenTries = 5;

export interface OutboxWatch {
  /** Something may have been kept: looks at once. */
  readonly look: () => void;
  readonly stop: () => void;
}

/**
 * Sends what waits in this browser while a form is open: at once, and every few seconds for as long as something waits. The form says
 * what waits of its own deal, and what was refused.
 */
export function watchOutbox(form: Xrm.FormContext, opportunityId: string | undefined, say: Words): OutboxWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const attempt = async () => {
    clearTimeout(timer);
    const sent = await sendKept().catch((): readonly SentRow[] => []);
    for (const { row, outcome } of sent) tell(row, outcome);
    const waiting = await readKeptRows().catch(() => []);
    if (isStopped) return;
    const own = waiting.some((row) => row.accord_opportunityid.id === opportunityId);
    if (own) tellKept(form, say);
    else form.ui.clearFormNotification(notices.outbox);
    if (waiting.length > 0) timer = setTimeout(() => void attempt(), secondsBetweenTries * 1000);
  };

  const tell = (row: SentRow["row"], outcome: SentRow["outcome"]) => {
    const isOwn = !isStopped && row.accord_opportunityid.id === opportunityId;
    if (outcome.is === "created") {
      announceDealNews(row.accord_opportunityid.id, "Sent");
      if (isOwn) tellNextStep(form, isDelivery(row) ? "Submitted" : (stageOnForm(form) ?? "Proposed"), say);
    }
    if (outcome.is !== "refused" || !isOwn) return;
    const reason = say("notCreated", { message: outcome.message });
    notify(form, notices.sending, "ERROR", say("notSent", { reason }));
  };

  void attempt();
  return {
    look: () => void attempt(),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** In the place of what happens next: nothing happens before it is sent. */
export function tellKept(form: Xrm.FormContext, say: Words): void {
  form.ui.clearFormNotification(notices.nextStep);
  notify(form, notices.outbox, "WARNING", say("keptInBrowser"));
}

function isDelivery(row: SentRow["row"]): boolean {
  return row.accord_kind === toOption(intentKinds, "DealReadyForFulfillment");
}
