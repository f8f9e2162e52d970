import { announceDealNews } from "../intent/announce";
import { createIntent } from "../intent/create-intent";
import { errorMessage } from "../deal/error-message";
import { mayApprove, maySubmit, nextVersion } from "../deal/read-intents";
import { readDeal, type CurrentDeal } from "../deal/read-deal";
import type { Words } from "../words/words";

/** What a seller can declare from the form. */
export type SendableKind = "DealReadyForFulfillment" | "OpportunityApproved";

export type SendOutcome =
  | { readonly is: "sent"; readonly version: number }
  /** Nothing was written; `reason` is a whole sentence. */
  | { readonly is: "notSent"; readonly reason: string }
  | { readonly is: "unknown" };

/**
 * Reads the saved deal and declares it as it is. Never rejects: whatever happens is an outcome.
 * @param ownerId whose request it is; the signed-in user's without it.
 */
export async function sendDeal(
  opportunityId: string,
  kind: SendableKind,
  say: Words,
  ownerId?: string,
): Promise<SendOutcome> {
  let deal: CurrentDeal;
  try {
    deal = await readDeal(opportunityId);
  } catch (thrown) {
    return { is: "notSent", reason: say("notReadable", { message: errorMessage(thrown) }) };
  }
  const { snapshot, intents } = deal;
  const isAllowed = kind === "DealReadyForFulfillment" ? maySubmit(intents) : mayApprove(intents);
  if (!isAllowed) return { is: "notSent", reason: say("alreadySent") };
  if (snapshot.is === "refused") {
    const { because, ...values } = snapshot.refusal;
    return { is: "notSent", reason: say(because, values) };
  }
  const version = nextVersion(intents, kind);
  const outcome = await createIntent({ ...snapshot, id: crypto.randomUUID(), kind, version, ownerId });
  if (outcome.is === "refused") return { is: "notSent", reason: say("notCreated", { message: outcome.message }) };
  announceDealNews(opportunityId, "Sent");
  return outcome.is === "unknown" ? outcome : { is: "sent", version };
}
