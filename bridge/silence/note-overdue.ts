import { intentTable } from "#model/tables/intent";
import { update, type Change } from "../ports/change";
import { all, isBefore, isEmpty } from "../ports/condition";
import type { Silence } from "./silence";
import { tellOwner } from "./tell-owner";
import { isStillUnanswered, waitingReading, type WaitingRequest } from "./unanswered-request";

/**
 * Marks the requests whose answer is later than expected, and tells their owners. The owner is told first, once for each
 * request: a bridge that dies in between tells nobody twice.
 */
export async function noteOverdue(silence: Silence): Promise<void> {
  const { dataverse, clock, log } = silence;
  const where = all<"accord_answer" | "accord_kind" | "accord_overduesince" | "accord_answerexpectedby">(
    isStillUnanswered(),
    isEmpty("accord_overduesince"),
    isBefore("accord_answerexpectedby", clock.now()),
  );
  for await (const page of dataverse.query(waitingReading, { where })) {
    for (const request of page) await tellOwner(silence, request);
    const results = await dataverse.changeAll(page.map((request) => [markOverdue(request)]));
    const marked = page.filter((_, index) => results[index]?.is === "applied");
    for (const request of marked) log.warn({ request: request.accord_intentid }, "the answer is overdue");
  }
}

function markOverdue(request: WaitingRequest): Change {
  const values = { accord_overduesince: request.accord_answerexpectedby };
  return update(intentTable, request.accord_intentid, values, request["@odata.etag"]);
}
