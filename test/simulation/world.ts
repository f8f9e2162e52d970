import { createHash } from "node:crypto";
import type { MemoryDataverse } from "./dataverse/memory-dataverse";
import type { MemoryErp } from "./erp/memory-erp";
import type { FaultPlan } from "./faults/fault";
import type { Random } from "./time/random";
import type { VirtualTime } from "./time/virtual-time";

/** A promise the bridge did not keep. */
export interface Violation {
  /** Which one: `I2`. */
  readonly invariant: string;
  readonly text: string;
}

/** Services that are down until a moment, in milliseconds. */
export interface Outages {
  erp: number;
  dataverse: number;
}

/** Everything a simulation consists of, beside the workers. */
export interface World {
  readonly time: VirtualTime;
  readonly dataverse: MemoryDataverse;
  readonly erp: MemoryErp;
  readonly faults: FaultPlan;
  readonly outages: Outages;
  /** Draws how long requests take. */
  readonly latency: Random;
  readonly log: EventLog;
  readonly counts: RequestCounts;
  report(violation: Violation): void;
}

/** How much was asked of whom. */
export interface RequestCounts {
  erp: number;
  dataverse: number;
  crashes: number;
}

/** What happened, in order. Two runs of one schedule have the same fingerprint. */
export interface EventLog {
  note(line: string): void;
  lines(): readonly string[];
  fingerprint(): string;
}

export function makeEventLog(time: VirtualTime): EventLog {
  const moments: number[] = [];
  const notes: string[] = [];
  return {
    note(line) {
      moments.push(time.now());
      notes.push(line);
    },
    lines: () => notes.map((note, at) => `${String(moments[at])} ${note}`),
    fingerprint: () => createHash("sha256").update(notes.join("\n")).update(new Float64Array(moments)).digest("hex"),
  };
}
