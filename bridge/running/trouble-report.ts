import type { FailureClass } from "#model/failure";
import type { Reason } from "#model/reason";
import { raiseIssues } from "../issues/raise-issue";
import { resolveIssues } from "../issues/resolve-issues";
import type { Clock } from "../ports/clock";
import { DataverseFault, type Dataverse } from "../ports/dataverse";
import { ErpFault, reasonOf } from "../ports/erp-fault";
import type { Log } from "../ports/log";

/** Where a loop says that it is in trouble, and that it is out of it. */
export interface TroubleReport {
  /** Logs the error, and puts on the work list what does not pass by itself. Never throws. */
  raise(error: unknown): Promise<void>;
  /** Takes it off the work list again. Never throws. */
  over(): Promise<void>;
}

interface ReportOptions {
  /** Part of the key of the issue: one entry for each loop. */
  readonly place: string;
  readonly dataverse: Dataverse;
  readonly clock: Clock;
  readonly log: Log;
}

/** Faults that pass by themselves are shown by the rows they hold up; they are no work for a person. */
const passing: readonly FailureClass[] = ["Transient", "Throttled", "Dependency"];

export function makeTroubleReport({ place, dataverse, clock, log }: ReportOptions): TroubleReport {
  const key = `bridge_${place}`;
  /** True at the start: an entry may be left from a process that ended in trouble. */
  let mayBeOpen = true;

  async function write(error: unknown): Promise<void> {
    const failure = failureOf(error);
    if (passing.includes(failure)) return;
    const reason = toReason(error);
    const name = `The bridge is in trouble: ${place.replace(/_/g, " ")}`;
    await dataverse.change(await raiseIssues(dataverse, [{ key, name, failure, reason }], clock.now()));
    mayBeOpen = true;
  }

  return {
    async raise(error) {
      log.error({ place, failure: failureOf(error), error }, "a pass failed");
      await write(error).catch((second: unknown) =>
        log.error({ place, error: second }, "the trouble could not be noted"),
      );
    },
    async over() {
      if (!mayBeOpen) return;
      try {
        const changes = await resolveIssues(dataverse, [key], clock.now());
        if (changes.length > 0) await dataverse.change(changes);
        mayBeOpen = false;
      } catch (error) {
        log.warn({ place, error }, "it could not be noted that the trouble is over");
      }
    },
  };
}

export function failureOf(error: unknown): FailureClass {
  return error instanceof ErpFault || error instanceof DataverseFault ? error.failure : "Defect";
}

export function toReason(error: unknown): Reason {
  if (error instanceof ErpFault) return reasonOf(error);
  return { code: "ErpAnswerUnreadable", detail: error instanceof Error ? error.message : String(error) };
}
