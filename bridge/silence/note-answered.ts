import { fromOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { isUnanswered } from "#model/silence";
import { intentTable } from "#model/tables/intent";
import { answerOf } from "../deal/stage-of-deal";
import { update } from "../ports/change";
import { isBefore } from "../ports/condition";
import { endOfTime } from "./end-of-time";
import type { Silence } from "./silence";
import { waitingReading, type WaitingRequest } from "./unanswered-request";

/** Takes the mark off requests that were answered since, whoever answered them. */
export async function noteAnswered({ dataverse }: Silence): Promise<void> {
  const where = isBefore("accord_overduesince", endOfTime);
  for await (const page of dataverse.query(waitingReading, { where })) {
    const answered = page.filter((request) => !isStillWaiting(request));
    await dataverse.changeAll(
      answered.map((request) => [
        update(intentTable, request.accord_intentid, { accord_overduesince: null }, request["@odata.etag"]),
      ]),
    );
  }
}

function isStillWaiting({ accord_kind, accord_answer }: WaitingRequest): boolean {
  const kind = fromOption(intentKinds, accord_kind);
  return kind !== undefined && isUnanswered(kind, answerOf(accord_answer));
}
