import { answers } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { intentKinds } from "#model/intents/kind";
import { intentTable } from "#model/tables/intent";
import { update, type Change } from "../ports/change";
import { secondsAfter } from "../ports/clock";
import { all, differs, equals, isBefore, isEmpty } from "../ports/condition";
import type { ExpectedSeconds } from "./learn-answer-times";
import { endOfTime } from "./end-of-time";
import type { Silence } from "./silence";
import { isStillUnanswered, waitingReading, type WaitingRequest } from "./unanswered-request";

/**
 * Says of each unanswered request until when its answer is expected. What is being sent this moment is left for the next look. A row
 * that has moved meanwhile is looked at again then, too.
 */
export async function expectAnswers({ dataverse }: Silence, expected: ExpectedSeconds): Promise<void> {
  const where = all<"accord_answer" | "accord_kind" | "accord_answerexpectedby" | "accord_delivery">(
    isStillUnanswered(),
    isEmpty("accord_answerexpectedby"),
    differs("accord_delivery", toOption(deliveries, "Sending")),
  );
  for await (const page of dataverse.query(waitingReading, { where })) {
    await dataverse.changeAll(page.map((request) => [expectAnswer(request, expected)]));
  }
}

/** The time of a request that was held begins again when the hold is lifted. */
export async function forgetOnHold({ dataverse }: Silence): Promise<void> {
  const where = all<"accord_answer" | "accord_answerexpectedby">(
    equals("accord_answer", toOption(answers, "OnHold")),
    isBefore("accord_answerexpectedby", endOfTime),
  );
  for await (const page of dataverse.query(waitingReading, { where })) {
    const nothing = { accord_answerexpectedby: null, accord_overduesince: null };
    await dataverse.changeAll(
      page.map((request) => [update(intentTable, request.accord_intentid, nothing, request["@odata.etag"])]),
    );
  }
}

function expectAnswer(request: WaitingRequest, expected: ExpectedSeconds): Change {
  const kind = fromOption(intentKinds, request.accord_kind) ?? "DealReadyForFulfillment";
  const since = new Date(request.accord_answeredon ?? request.createdon ?? "");
  const by = secondsAfter(since, expected[kind]).toISOString();
  return update(intentTable, request.accord_intentid, { accord_answerexpectedby: by }, request["@odata.etag"]);
}
