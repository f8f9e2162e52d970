import { intentTable } from "#model/tables/intent";
import { update, type Change } from "../ports/change";
import type { Silence } from "./silence";
import { tellOwner } from "./tell-owner";
import type { WatchedRequest } from "./watched-request";

/**
 * Marks requests whose answer is later than expected, and tells their owners. The owner is told first, once for each request: a bridge
 * that dies in between tells nobody twice.
 */
export async function noteOverdue(silence: Silence, requests: readonly WatchedRequest[]): Promise<void> {
  if (requests.length === 0) return;
  const { dataverse, log } = silence;
  for (const request of requests) await tellOwner(silence, request);
  const results = await dataverse.changeAll(requests.map((request) => [markOverdue(request)]));
  const marked = requests.filter((_, index) => results[index]?.is === "applied");
  for (const request of marked) log.warn({ request: request.accord_intentid }, "the answer is overdue");
}

function markOverdue(request: WatchedRequest): Change {
  const values = { accord_overduesince: request.accord_answerexpectedby };
  return update(intentTable, request.accord_intentid, values, request["@odata.etag"]);
}
