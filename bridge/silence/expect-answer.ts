import { intentTable } from "#model/tables/intent";
import { update, type Change } from "../ports/change";
import type { WatchedRequest } from "./watched-request";
import { afterWorkingSeconds, type WorkingTime } from "./working-time";

/** Says of an unanswered request until when its answer is expected: after so many seconds of working time. */
export function expectAnswer(
  request: WatchedRequest,
  expectedSeconds: number,
  workingTime: WorkingTime | undefined,
): Change {
  const since = new Date(request.accord_answeredon ?? request.createdon ?? "");
  const by = afterWorkingSeconds(since, expectedSeconds, workingTime).toISOString();
  return update(intentTable, request.accord_intentid, { accord_answerexpectedby: by }, request["@odata.etag"]);
}
