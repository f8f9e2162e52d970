import { answers } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { intentKinds } from "#model/intents/kind";
import { isUnanswered } from "#model/silence";
import { answerOf } from "../deal/stage-of-deal";
import { all, any, differs, equals, isBefore, isEmpty } from "../ports/condition";
import { reading, type RowOf } from "../ports/reading";
import { ownedIntentTable } from "../ports/stock-tables";
import { endOfTime } from "./end-of-time";

/** A request with what its waiting for an answer is reckoned from. */
export const watchedReading = reading(
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

export type WatchedRequest = RowOf<typeof watchedReading>;

/** What is to be written of a request that waits, or has waited, for its answer. */
export type Step = "expect" | "markOverdue" | "forgetOverdue" | "forgetExpected";

/** Requests the ERP owes word to, as `isUnanswered` of model/silence.ts says it. */
function isStillUnanswered() {
  return any<"accord_answer" | "accord_kind">(
    isEmpty("accord_answer"),
    equals("accord_answer", toOption(answers, "Submitted")),
    all<"accord_answer" | "accord_kind">(
      equals("accord_answer", toOption(answers, "Acknowledged")),
      differs("accord_kind", toOption(intentKinds, "OpportunityApproved")),
    ),
  );
}

type Watched = "accord_answer" | "accord_kind" | "accord_delivery" | "accord_answerexpectedby" | "accord_overduesince";

/**
 * One condition for everything there may be to do, so that a look at requests that need nothing is one request. What is being sent this
 * moment is left for the next look.
 */
export function needsAttention(now: Date) {
  return any<Watched>(
    isBefore("accord_overduesince", endOfTime),
    all<Watched>(equals("accord_answer", toOption(answers, "OnHold")), isBefore("accord_answerexpectedby", endOfTime)),
    all<Watched>(
      isStillUnanswered(),
      isEmpty("accord_overduesince"),
      any<Watched>(
        isBefore("accord_answerexpectedby", now),
        all<Watched>(isEmpty("accord_answerexpectedby"), differs("accord_delivery", toOption(deliveries, "Sending"))),
      ),
    ),
  );
}

/** What there is to do about a request that may need attention. The time of one that was held begins again when the hold is lifted. */
export function stepOf({ accord_answer, accord_kind, ...request }: WatchedRequest, now: Date): Step | undefined {
  const kind = fromOption(intentKinds, accord_kind);
  const answer = answerOf(accord_answer);
  if (answer === "OnHold" && request.accord_answerexpectedby !== null) return "forgetExpected";
  const isWaiting = kind !== undefined && isUnanswered(kind, answer);
  if (request.accord_overduesince !== null) return isWaiting ? undefined : "forgetOverdue";
  if (!isWaiting) return undefined;
  if (request.accord_answerexpectedby === null) return "expect";
  return new Date(request.accord_answerexpectedby) < now ? "markOverdue" : undefined;
}
