import { choice, type NameOf } from "./choice";
import { move, type AllowedMoves, type Transition } from "./transition";

/** What the ERP says to an intent. CRM never writes it: a new intent starts at Submitted, every move is the ERP's. */
export const answers = choice(
  "Submitted",
  "Acknowledged",
  "OnHold",
  "AcceptedAsAsked",
  "AcceptedWithChanges",
  "Rejected",
  "Withdrawn",
  "Superseded",
  "Expired",
);

export type Answer = NameOf<typeof answers>;

/** ARCHITECTURE.md, "The answer". A hold is lifted to Acknowledged; Superseded closes any answer a newer version replaces. */
export const answerMoves: AllowedMoves<Answer> = {
  Submitted: [
    "Acknowledged",
    "OnHold",
    "AcceptedAsAsked",
    "AcceptedWithChanges",
    "Rejected",
    "Withdrawn",
    "Superseded",
    "Expired",
  ],
  Acknowledged: ["OnHold", "AcceptedAsAsked", "AcceptedWithChanges", "Rejected", "Withdrawn", "Superseded"],
  OnHold: ["Acknowledged", "AcceptedAsAsked", "AcceptedWithChanges", "Rejected", "Withdrawn", "Superseded"],
  AcceptedAsAsked: ["Superseded"],
  AcceptedWithChanges: ["Withdrawn", "Superseded"],
  Rejected: [],
  Withdrawn: [],
  Superseded: [],
  Expired: [],
};

export function moveAnswer(from: Answer, to: Answer): Transition<Answer> {
  return move(answerMoves, from, to);
}

/** Whether the ERP still owes a decision. */
export function isAwaitingDecision(answer: Answer): boolean {
  return answer === "Submitted" || answer === "Acknowledged" || answer === "OnHold";
}

export function isAccepted(answer: Answer): boolean {
  return answer === "AcceptedAsAsked" || answer === "AcceptedWithChanges";
}
