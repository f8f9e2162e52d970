import type { Clock } from "../ports/clock";
import type { Dataverse } from "../ports/dataverse";
import type { Erp } from "../ports/erp";
import type { ErpHealth } from "../ports/erp-health";
import type { Log } from "../ports/log";
import type { Randomness } from "../ports/randomness";
import type { Reach } from "../ports/steps";

/** What carrying intents out works with. */
export interface Outbound {
  readonly dataverse: Dataverse;
  readonly erp: Erp;
  readonly health: ErpHealth;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  readonly reach: Reach;
  readonly leaseSeconds: number;
  /** The longest a request to the ERP takes before it is given up. */
  readonly requestTimeoutSeconds: number;
}
