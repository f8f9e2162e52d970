import { declareIntent } from "../opportunity/declare-intent";
import { userWords } from "../words/words";
import { ask, carryOut, toIds, type Place } from "./place";
import { readIssue, readRequest } from "./requests-of-issues";
import { say } from "./words/words";

/** Command "Send today's deal" on a request. */
export function sendTodaysDealOfRequest(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, () => send(toIds(ids)[0]));
}

/** Command "Send today's deal" on an issue. */
export function sendTodaysDealOfIssue(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, async () => {
    const [id] = toIds(ids);
    return send(id === undefined ? undefined : (await readIssue(id)).requestId);
  });
}

/** The new request belongs to whom the old one belongs to: sellers see their own. */
async function send(requestId: string | undefined): Promise<string | undefined> {
  if (requestId === undefined) return say().nothingToRetry;
  const request = await readRequest(requestId);
  if (request.opportunityId === undefined) return say().noDeal;
  const text = say().today(String(request.version), request.total);
  if (!(await ask({ title: say().todayTitle, text }))) return undefined;
  const words = userWords();
  const outcome = await declareIntent(request.opportunityId, "submit", words, request.ownerId);
  switch (outcome.is) {
    case "sent":
      return say().sentToday(outcome.version);
    case "notSent":
      return say().notSent(outcome.reason);
    case "kept":
      return words("keptInBrowser");
  }
}
