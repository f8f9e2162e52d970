import { makeMemoryDataverse } from "./dataverse/memory-dataverse";
import type { RowWrite } from "./dataverse/row-store";
import { makeMemoryErp } from "./erp/memory-erp";
import type { ErpOptions } from "./erp/unreliable-erp";
import type { FaultPlan } from "./faults/fault";
import { watchWrites, type WriteMemory } from "./invariants/watch-writes";
import type { Scenario } from "./scenario/draw-scenario";
import { erpTimeoutSeconds, longestCommitSeconds, overlapSeconds } from "./time/durations";
import { makeRandomFor } from "./time/random";
import { makeVirtualTime } from "./time/virtual-time";
import { makeEventLog, type Violation, type World } from "./world";

/** A world in which nothing has happened yet. */
export function makeWorld(
  { scenario, faults }: { readonly scenario: Scenario; readonly faults: FaultPlan },
  watching: {
    readonly memory: WriteMemory;
    readonly drifts: ReadonlyMap<string, number>;
    readonly violations: Map<string, Violation>;
  },
): World {
  const time = makeVirtualTime();
  const log = makeEventLog(time);
  const report = (violation: Violation) => {
    watching.violations.set(`${violation.invariant} ${violation.text}`, violation);
    log.note(`VIOLATED ${violation.invariant}: ${violation.text}`);
  };
  const watch = (writes: readonly RowWrite[], by: "people" | "bridge") => {
    for (const { table, after } of writes) log.note(`${by} writes ${table} ${String(after["@odata.etag"])}`);
    watchWrites(watching.memory, report, writes, by);
  };
  const drift = {
    refuses: (_table: string, values: Readonly<Record<string, unknown>>) =>
      [...watching.drifts].find(([column, until]) => until > time.now() && column in values)?.[0],
  };
  return {
    time,
    log,
    report,
    faults,
    dataverse: makeMemoryDataverse(time.now, makeRandomFor(scenario.seed, "rows"), watch, drift),
    erp: makeMemoryErp(time.now, makeRandomFor(scenario.seed, "erp"), scenario),
    latency: makeRandomFor(scenario.seed, "latency"),
    outages: { erp: 0, dataverse: 0 },
    counts: { erp: 0, dataverse: 0, crashes: 0 },
  };
}

/** The ERP as every process of a schedule is told of it. */
export function makeErpOptions({ idempotency }: Scenario): ErpOptions {
  return {
    capabilities: { idempotency, longestCommitSeconds },
    timeoutSeconds: erpTimeoutSeconds,
    overlapSeconds,
  };
}
