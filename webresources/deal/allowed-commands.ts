import { isAccepted, isAwaitingDecision } from "#model/answer";
import { asksForDelivery, type IntentKind } from "#model/intents/kind";
import { mayApprove, maySubmit, type SentIntent } from "./read-intents";

/** What a seller can do about a deal from the form. */
export type Command = "submit" | "approve" | "change" | "withdraw" | "cancel" | "accept";

/** Whether what was sent so far allows a command. */
export function isAllowed(command: Command, intents: readonly SentIntent[]): boolean {
  switch (command) {
    case "submit":
      return maySubmit(intents);
    case "approve":
      return mayApprove(intents);
    case "change":
      return mayChange(intents);
    case "withdraw":
      return openRequest(intents) !== undefined && !isPending(intents, "WithdrawalRequested");
    case "cancel":
      return requestInForce(intents) !== undefined && !isPending(intents, "CancellationRequested");
    case "accept":
      return isForReview(intents) && !isPending(intents, "ChangesAccepted");
  }
}

/** The version the ERP has accepted last. */
export function requestInForce(intents: readonly SentIntent[]): SentIntent | undefined {
  return newest(intents.filter((intent) => isAccepted(intent.answer)));
}

/** The newest version the ERP still owes a decision about. */
export function openRequest(intents: readonly SentIntent[]): SentIntent | undefined {
  return newest(intents.filter((intent) => isAwaitingDecision(intent.answer)));
}

/** Before a commitment a newer version replaces the request; after it one change is asked for at a time. */
function mayChange(intents: readonly SentIntent[]): boolean {
  const open = openRequest(intents);
  if (isPending(intents, "CancellationRequested") || isPending(intents, "WithdrawalRequested")) return false;
  return requestInForce(intents) ? open === undefined : open !== undefined;
}

/** What the company does not accept no seller accepts: the order is corrected, changed or cancelled. */
function isForReview(intents: readonly SentIntent[]): boolean {
  const { review } = requestInForce(intents) ?? {};
  return review === "Advised" || review === "Needed";
}

function isPending(intents: readonly SentIntent[], kind: IntentKind): boolean {
  return intents.some((intent) => intent.kind === kind && isAwaitingDecision(intent.answer));
}

function newest(intents: readonly SentIntent[]): SentIntent | undefined {
  return intents
    .filter((intent) => asksForDelivery(intent.kind))
    .reduce<SentIntent | undefined>(
      (last, intent) => (last && last.version >= intent.version ? last : intent),
      undefined,
    );
}
