import { instruct } from "./instruct";
import { ask, carryOut, toIds, type Place } from "./place";
import { readRequest } from "./requests-of-issues";
import { say } from "./words/words";

/** Command "Park". */
export function parkRequests(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, async () => {
    const requests = await Promise.all(toIds(ids).map(readRequest));
    if (!(await ask({ title: say().parkTitle, text: say().park(requests.length) }))) return undefined;
    for (const { id, name } of requests) await instruct("Park", { name, requestId: id });
    return say().instructed;
  });
}
