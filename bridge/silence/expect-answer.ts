import { fromOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { intentTable } from "#model/tables/intent";
import { update, type Change } from "../ports/change";
import { secondsAfter } from "../ports/clock";
import type { ExpectedSeconds } from "./learn-answer-times";
import type { WatchedRequest } from "./watched-request";

/** Says of an unanswered request until when its answer is expected. */
export function expectAnswer(request: WatchedRequest, expected: ExpectedSeconds): Change {
  const kind = fromOption(intentKinds, request.accord_kind) ?? "DealReadyForFulfillment";
  const since = new Date(request.accord_answeredon ?? request.createdon ?? "");
  const by = secondsAfter(since, expected[kind]).toISOString();
  return update(intentTable, request.accord_intentid, { accord_answerexpectedby: by }, request["@odata.etag"]);
}
