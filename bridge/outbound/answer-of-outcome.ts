import type { Answer } from "#model/answer";
import { moveAnswer } from "#model/answer";
import type { CommitmentKind } from "#model/commitments/kind";
import type { IntentKind } from "#model/intents/kind";
import type { Outcome } from "./outcome";

/** What the ERP has said to an intent, and what is told of it. */
export interface GivenAnswer {
  readonly answer: Answer;
  /** Undefined when the request itself is all there is to tell. */
  readonly tells: CommitmentKind | undefined;
}

/** The ERP's answer in an outcome; undefined when it has said nothing yet. */
export function answerOfOutcome(kind: IntentKind | undefined, outcome: Outcome): GivenAnswer | undefined {
  switch (outcome.is) {
    case "ordered":
    case "acknowledged":
      return { answer: "Acknowledged", tells: "IntentAcknowledged" };
    case "held":
      return { answer: "OnHold", tells: "CreditHeld" };
    case "rejected":
      return { answer: "Rejected", tells: refusalOf(kind) };
    case "asked":
      return { answer: "Acknowledged", tells: "ChangeAsked" };
    case "settled":
      return { answer: outcome.answer, tells: outcome.tells };
    case "decided":
    case "parked":
    case "retry":
    case "unknown":
      return undefined;
  }
}

/**
 * The answer to be written beside an outcome. Once the order itself was read back, its state is the answer and what is known here is
 * older; a move that is not allowed means the same.
 */
export function nextAnswer(
  current: Answer,
  kind: IntentKind | undefined,
  outcome: Outcome,
  orderIsMirrored: boolean,
): GivenAnswer | undefined {
  const given = answerOfOutcome(kind, outcome);
  if (!given || orderIsMirrored) return undefined;
  return moveAnswer(current, given.answer).is === "applied" ? given : undefined;
}

const refusals: Readonly<Partial<Record<IntentKind, CommitmentKind>>> = {
  AmendmentRequested: "AmendmentRefused",
  WithdrawalRequested: "WithdrawalRefused",
  CancellationRequested: "CancellationRefused",
};

/** How a refusal is told, by what was asked. */
export function refusalOf(kind: IntentKind | undefined): CommitmentKind {
  return (kind && refusals[kind]) ?? "IntentRejected";
}
