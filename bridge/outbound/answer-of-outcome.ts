import type { Answer } from "#model/answer";
import { moveAnswer } from "#model/answer";
import type { CommitmentKind } from "#model/commitments/kind";
import type { Outcome } from "./outcome";

/** What the ERP has said to an intent, and what is told of it. */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly tells: CommitmentKind;
}

/** The ERP's answer in an outcome; undefined when it has said nothing yet. */
export function answerOfOutcome(outcome: Outcome): GivenAnswer | undefined {
  switch (outcome.is) {
    case "ordered":
    case "acknowledged":
      return { answer: "Acknowledged", tells: "IntentAcknowledged" };
    case "held":
      return { answer: "OnHold", tells: "CreditHeld" };
    case "rejected":
      return { answer: "Rejected", tells: "IntentRejected" };
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
export function nextAnswer(current: Answer, outcome: Outcome, orderIsMirrored: boolean): GivenAnswer | undefined {
  const given = answerOfOutcome(outcome);
  if (!given || orderIsMirrored) return undefined;
  return moveAnswer(current, given.answer).is === "applied" ? given : undefined;
}
