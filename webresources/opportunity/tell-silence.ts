import type { Words } from "../words/words";
import { announceDealNews } from "../intent/announce";
import type { Overdue } from "./commitment-columns";
import { notices, notify } from "./notices";

/** Shows on the form that an answer is late, and takes it away when the answer is there. Called with every look. */
export function makeSilenceNotice(
  form: Xrm.FormContext,
  opportunityId: string,
  say: Words,
): (overdue: Overdue | undefined) => void {
  let shown: string | undefined;
  return (overdue) => {
    const text = overdue && say("overdue", { asked: timeOf(overdue.askedOn), expected: timeOf(overdue.expectedBy) });
    if (text === shown) return;
    shown = text;
    if (text === undefined) form.ui.clearFormNotification(notices.silence);
    else notify(form, notices.silence, "WARNING", text);
    announceDealNews(opportunityId, "Changed");
  };
}

/** Day and time as the user reads them. */
function timeOf(moment: number): string {
  return new Date(moment).toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" });
}
