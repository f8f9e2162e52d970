import { intentTable } from "#model/tables/intent";
import { update, type Change } from "../ports/change";
import { secondsAfter } from "../ports/clock";
import type { WatchedRequest } from "./watched-request";

/** Says of an unanswered request until when its answer is expected. */
export function expectAnswer(request: WatchedRequest, expectedSeconds: number): Change {
  const since = new Date(request.accord_answeredon ?? request.createdon ?? "");
  const by = secondsAfter(since, expectedSeconds).toISOString();
  return update(intentTable, request.accord_intentid, { accord_answerexpectedby: by }, request["@odata.etag"]);
}
