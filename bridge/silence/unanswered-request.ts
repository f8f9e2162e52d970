import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { all, any, differs, equals, isEmpty } from "../ports/condition";
import { reading, type RowOf } from "../ports/reading";
import { ownedIntentTable } from "../ports/stock-tables";

/** A request with what its waiting for an answer is reckoned from. */
export const waitingReading = reading(
  ownedIntentTable,
  [
    "accord_name",
    "accord_kind",
    "accord_answer",
    "accord_answeredon",
    "accord_answerexpectedby",
    "accord_overduesince",
    "_accord_opportunityid_value",
    "_owninguser_value",
    "createdon",
  ],
  {},
);

export type WaitingRequest = RowOf<typeof waitingReading>;

/** Requests the ERP owes word to, as `isUnanswered` of model/silence.ts says it. */
export function isStillUnanswered() {
  return any<"accord_answer" | "accord_kind">(
    isEmpty("accord_answer"),
    equals("accord_answer", toOption(answers, "Submitted")),
    all<"accord_answer" | "accord_kind">(
      equals("accord_answer", toOption(answers, "Acknowledged")),
      differs("accord_kind", toOption(intentKinds, "OpportunityApproved")),
    ),
  );
}
