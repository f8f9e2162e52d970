import { defaultTolerances, type Tolerances } from "#model/tolerance";
import { withAudit } from "../audit/with-audit";
import type { FigureSettings } from "../inbound/figures/figure-settings";
import type { Clock } from "../ports/clock";
import type { Dataverse } from "../ports/dataverse";
import type { Erp } from "../ports/erp";
import type { ErpHealth } from "../ports/erp-health";
import type { Log } from "../ports/log";
import type { Randomness } from "../ports/randomness";
import type { Reach } from "../ports/steps";
import type { Trace } from "../ports/trace";
import { traceDataverse } from "../tracing/trace-dataverse";
import { traceErp } from "../tracing/trace-erp";
import { makeCircuitBreaker } from "./circuit-breaker";
import { guardErp } from "./guard-erp";
import { runInstructions } from "./run-instructions";
import { runInbound, type InboundSettings } from "./run-inbound";
import { runOutbound } from "./run-outbound";
import { runSilence } from "./run-silence";
import type { SilenceSettings } from "../silence/silence";
import { makeSharedState } from "./shared-state";

/** Everything from outside that the bridge works with. */
export interface BridgePorts {
  /** What the audit calls this process. */
  readonly instance: string;
  readonly dataverse: Dataverse;
  /** The same Dataverse for work that may wait, as a first load; without it such work is done like any other. */
  readonly background?: Dataverse;
  readonly erp: Erp;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  readonly reach: Reach;
  /** Where the steps of deals are told; nobody needs to listen. */
  readonly trace?: Trace;
}

export interface BridgeSettings {
  readonly requestTimeoutSeconds: number;
  readonly outbound: { readonly pollSeconds: number; readonly leaseSeconds: number; readonly concurrency: number };
  readonly inbound: InboundSettings;
  readonly silence: SilenceSettings;
  /** The company's policy for what the ERP changes; the default one when it is not said. */
  readonly tolerances?: Tolerances;
  readonly figures: FigureSettings;
}

export interface RunningBridge {
  /** Finishes the steps in hand and stops. */
  stop(): Promise<void>;
  /** What its calls have shown about the ERP. */
  readonly erpHealth: ErpHealth;
}

/** Starts every loop of the bridge. It keeps no state of its own: cursors, leases and attempts live in rows. */
export function runBridge(ports: BridgePorts, settings: BridgeSettings): RunningBridge {
  const breaker = makeCircuitBreaker(ports.clock, ports.log);
  const carrier = { instance: ports.instance, company: ports.erp.company };
  const { clock, trace } = ports;
  const traced = (dataverse: Dataverse) => (trace ? traceDataverse(dataverse, trace, clock) : dataverse);
  const audited = (dataverse: Dataverse) => withAudit(traced(dataverse), carrier, clock);
  const guarded = {
    ...ports,
    dataverse: audited(ports.dataverse),
    ...(ports.background ? { background: audited(ports.background) } : {}),
    erp: guardErp(trace ? traceErp(ports.erp, trace, clock) : ports.erp, breaker),
  };
  const shared = makeSharedState(guarded);
  const { leaseSeconds } = settings.outbound;
  const { requestTimeoutSeconds, silence, tolerances = defaultTolerances } = settings;
  const loops = [
    runInstructions(guarded, shared, settings.outbound.pollSeconds),
    runOutbound({ ...guarded, health: breaker.health, leaseSeconds, requestTimeoutSeconds }, shared, settings.outbound),
    runSilence({ ...guarded, settings: silence }, shared),
    ...runInbound({ ...guarded, tolerances }, shared, settings.inbound, settings.figures),
  ];
  return {
    erpHealth: breaker.health,
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
