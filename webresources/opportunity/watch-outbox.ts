import { announceDealNews } from "../intent/announce";
import { readKeptRows } from "../intent/kept-rows";
import { sendKept, type SentRow } from "../intent/outbox";
import type { Words } from "../words/words";
import { notices, notify } from "./notices";

const secondsBetweenTries = 5;

/**
 * Sends what waits in this browser while a form is open: at once, and every few seconds for as long as something waits. The form says
 * what waits of its own deal, and what was refused. Returns how to stop.
 */
export function watchOutbox(form: Xrm.FormContext, opportunityId: string | undefined, say: Words): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const attempt = async () => {
    clearTimeout(timer);
    const sent = await sendKept().catch((): readonly SentRow[] => []);
    for (const { row, outcome } of sent) tell(row, outcome);
    const waiting = await readKeptRows().catch(() => []);
    if (isStopped) return;
    const own = waiting.some((row) => row.accord_opportunityid.id === opportunityId);
    if (own) notify(form, notices.outbox, "WARNING", say("keptInBrowser"));
    else form.ui.clearFormNotification(notices.outbox);
    if (waiting.length > 0) timer = setTimeout(() => void attempt(), secondsBetweenTries * 1000);
  };

  const tell = (row: SentRow["row"], outcome: SentRow["outcome"]) => {
    if (outcome.is === "created") announceDealNews(row.accord_opportunityid.id, "Sent");
    if (outcome.is !== "refused" || isStopped || row.accord_opportunityid.id !== opportunityId) return;
    const reason = say("notCreated", { message: outcome.message });
    notify(form, notices.sending, "ERROR", say("notSent", { reason }));
  };

  void attempt();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
