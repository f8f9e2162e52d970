import type { Review } from "#model/tolerance";
import { requestInForce } from "../deal/allowed-commands";
import { shareIntents } from "../deal/read-intents";
import type { Texts } from "../words/english";
import type { Words } from "../words/words";
import { notices, notify } from "./notices";

/** What a difference of the order asks of the seller (model/tolerance.ts); what needs nobody, and what was accepted, is not told. */
const texts: Readonly<Partial<Record<Review, { readonly text: keyof Texts; readonly level: "INFO" | "WARNING" }>>> = {
  Advised: { text: "reviewAdvised", level: "INFO" },
  Needed: { text: "reviewNeeded", level: "WARNING" },
  Unacceptable: { text: "reviewUnacceptable", level: "WARNING" },
};

/** Says on the form what changes of the ERP ask of the seller, and takes it away when they ask nothing any more. */
export async function tellReview(form: Xrm.FormContext, opportunityId: string, say: Words): Promise<void> {
  const intents = await shareIntents(opportunityId).catch(() => undefined);
  if (!intents) return;
  const told = texts[requestInForce(intents)?.review ?? "NotNeeded"];
  if (told) notify(form, notices.review, told.level, say(told.text));
  else form.ui.clearFormNotification(notices.review);
}
