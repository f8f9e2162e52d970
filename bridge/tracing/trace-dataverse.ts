import { messagesOf } from "../audit/messages-of";
import type { Clock } from "../ports/clock";
import type { ChangeResult, ChangeSet, Dataverse } from "../ports/dataverse";
import type { Trace } from "../ports/trace";
import { stepsOfMessage } from "./steps-of-message";

/** A Dataverse that tells the trace of each deal what was written of it, once that is stored. */
export function traceDataverse(dataverse: Dataverse, trace: Trace, clock: Pick<Clock, "now">): Dataverse {
  function note(changes: ChangeSet, result: ChangeResult | undefined, start: Date, end: Date): void {
    if (result?.is !== "applied") return;
    for (const message of messagesOf(changes)) {
      for (const step of stepsOfMessage(message, { start, end })) trace.step(step);
    }
  }

  return {
    ...dataverse,
    async change(changes) {
      const start = clock.now();
      const result = await dataverse.change(changes);
      note(changes, result, start, clock.now());
      return result;
    },
    async changeAll(changeSets) {
      const start = clock.now();
      const results = await dataverse.changeAll(changeSets);
      const end = clock.now();
      for (const [at, changes] of changeSets.entries()) note(changes, results[at], start, end);
      return results;
    },
  };
}
