import type { FailureClass } from "#model/failure";
import type { Reason } from "#model/reason";
import { raiseIssues } from "../issues/raise-issue";
import { readOpenIssues, resolveIssues } from "../issues/resolve-issues";
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

/** Makes the reports of a process. `place` is part of the key of the issue: one entry for each loop. */
export type TroubleReports = (place: string) => TroubleReport;

interface ReportOptions {
  readonly dataverse: Dataverse;
  readonly clock: Clock;
  readonly log: Log;
}

/** Faults that pass by themselves are shown by the rows they hold up; they are no work for a person. */
const passing: readonly FailureClass[] = ["Transient", "Throttled", "Dependency"];

/** What is left on the work list from a process that ended in trouble is read once, for all places. */
export function makeTroubleReports(options: ReportOptions): TroubleReports {
  const keys: string[] = [];
  let reading: Promise<ReadonlySet<string>> | undefined;

  async function read(): Promise<ReadonlySet<string>> {
    try {
      return await readOpenIssues(options.dataverse, keys);
    } catch (error) {
      reading = undefined;
      throw error;
    }
  }

  return (place) => {
    const key = `bridge_${place}`;
    keys.push(key);
    return makeTroubleReport(options, place, key, async () => (await (reading ??= read())).has(key));
  };
}

/** @param wasOpen whether an entry was left from a process before. */
function makeTroubleReport(
  { dataverse, clock, log }: ReportOptions,
  place: string,
  key: string,
  wasOpen: () => Promise<boolean>,
): TroubleReport {
  let mayBeOpen: "asBefore" | boolean = "asBefore";

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
        if (mayBeOpen === true || (await wasOpen())) {
          const changes = await resolveIssues(dataverse, [key], clock.now());
          if (changes.length > 0) await dataverse.change(changes);
        }
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

/** What people are told of a pass that failed; what neither service is known to have thrown is a mistake of ours. */
export function toReason(error: unknown): Reason {
  if (error instanceof ErpFault) return reasonOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  return { code: error instanceof DataverseFault ? "DataverseFailed" : "BridgeFailed", detail };
}
