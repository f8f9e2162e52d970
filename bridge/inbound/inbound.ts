import type { Tolerances } from "#model/tolerance";
import type { Clock } from "../ports/clock";
import type { Dataverse } from "../ports/dataverse";
import type { Erp } from "../ports/erp";
import type { Log } from "../ports/log";
import type { Randomness } from "../ports/randomness";
import type { Reach } from "../ports/steps";
import type { TouchedAccounts } from "./touched-accounts";

/** What taking the ERP's documents over works with. */
export interface Inbound {
  readonly dataverse: Dataverse;
  readonly erp: Erp;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  readonly reach: Reach;
  /** Which changes of the ERP a seller has to look at; the default policy when it is not said. */
  readonly tolerances?: Tolerances;
  /** Told which accounts have changed; nobody needs to listen. */
  readonly touched?: TouchedAccounts;
}

/** What became of documents that were read. */
export interface Counts {
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
}

export const noCounts: Counts = { written: 0, unchanged: 0, failed: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { written: a.written + b.written, unchanged: a.unchanged + b.unchanged, failed: a.failed + b.failed };
}
