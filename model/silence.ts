import type { Answer } from "./answer";
import type { IntentKind } from "./intents/kind";

/** How long an answer may take before somebody is told, in seconds. */
export interface AnswerTimes {
  /** Nobody is told earlier than this, however quick the ERP usually is. */
  readonly floorSeconds: number;
  /** What holds until enough answers were seen. */
  readonly untilLearnedSeconds: number;
}

/** Fewer answers than these say nothing of the next one. */
const fewestAnswers = 5;

/**
 * Whether the ERP owes word to a request. A request on hold is not met with silence: it has a reason and somebody who can lift it. An
 * approval asks for no decision, so being told of it is the whole answer.
 */
export function isUnanswered(kind: IntentKind, answer: Answer): boolean {
  return answer === "Submitted" || (answer === "Acknowledged" && kind !== "OpportunityApproved");
}

/** The answers that end the waiting for a kind of request: how long they took is what is learned from. */
export function endingAnswers(kind: IntentKind): readonly Answer[] {
  const decisions: readonly Answer[] = ["AcceptedAsAsked", "AcceptedWithChanges", "Rejected"];
  return kind === "OpportunityApproved" ? ["Acknowledged", ...decisions] : decisions;
}

/** After how many seconds an answer is late: nine of ten came sooner, and never before the floor. */
export function expectedSeconds(past: readonly number[], { floorSeconds, untilLearnedSeconds }: AnswerTimes): number {
  const sorted = [...past].sort((a, b) => a - b);
  const learned = sorted[Math.ceil(sorted.length * 0.9) - 1];
  if (learned === undefined || sorted.length < fewestAnswers) return Math.max(floorSeconds, untilLearnedSeconds);
  return Math.max(floorSeconds, Math.ceil(learned));
}
