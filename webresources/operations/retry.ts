import { instruct } from "./instruct";
import { ask, carryOut, toIds, type Place } from "./place";
import { countGroup, readIssue, readRequest } from "./requests-of-issues";
import { say } from "./words/words";

/** How many of a group are tried before the rest. */
export const fewRequests = 2;

/** Command "Retry as submitted" on issues: of those that belong to a request. */
export function retryIssues(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, async () => {
    const issues = await Promise.all(toIds(ids).map(readIssue));
    const targets = issues.flatMap(({ name, requestId }) => (requestId ? [{ name, requestId }] : []));
    return targets.length === 0 ? say().nothingToRetry : retryAll(targets);
  });
}

/** Command "Retry as submitted" on requests. */
export function retryRequests(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, async () => {
    const requests = await Promise.all(toIds(ids).map(readRequest));
    return retryAll(requests.map(({ id, name }) => ({ name, requestId: id })));
  });
}

async function retryAll(
  targets: readonly { readonly name: string; readonly requestId: string }[],
): Promise<string | undefined> {
  if (!(await ask({ title: say().retryTitle, text: say().retry(targets.length) }))) return undefined;
  for (const target of targets) await instruct("Retry", target);
  return say().retried(targets.length);
}

/** Command "Try 2 of the group". */
export function retryFew(place: Place, ids: readonly string[] | string): Promise<void> {
  return retryGroupOf(place, ids, fewRequests);
}

/** Command "Retry group". */
export function retryGroup(place: Place, ids: readonly string[] | string): Promise<void> {
  return retryGroupOf(place, ids, undefined);
}

function retryGroupOf(place: Place, ids: readonly string[] | string, atMost: number | undefined): Promise<void> {
  return carryOut(place, async () => {
    const [id] = toIds(ids);
    const { name, causeKey } = id === undefined ? { name: "", causeKey: undefined } : await readIssue(id);
    return causeKey === undefined ? say().noGroup : instructGroup(name, causeKey, atMost);
  });
}

/** Asks, with the number of requests it is about, and tells the bridge. Undefined when the operator thought better of it. */
export async function instructGroup(
  name: string,
  causeKey: string,
  atMost: number | undefined,
): Promise<string | undefined> {
  const count = await countGroup(causeKey);
  if (count === 0) return say().noGroup;
  const question =
    atMost === undefined
      ? { title: say().groupTitle, text: say().group(count) }
      : { title: say().fewTitle, text: say().few(count, atMost) };
  if (!(await ask(question))) return undefined;
  await instruct("RetryGroup", { name, causeKey, ...(atMost === undefined ? {} : { atMost }) });
  return say().instructed;
}
