import { withAudit } from "../../../bridge/audit/with-audit";
import { findRunnable } from "../../../bridge/outbound/find-runnable";
import type { Outbound } from "../../../bridge/outbound/outbound";
import { runIntent } from "../../../bridge/outbound/run-intent";
import type { Erp } from "../../../bridge/ports/erp";
import type { BridgePorts } from "../../../bridge/running/run-bridge";

/** An ERP of which no failure is known. */
export const erpIsWell: Outbound["health"] = {
  failingSince: () => undefined,
  answeringSince: () => undefined,
  isHeldBack: () => false,
};

/** What carries requests out when a test says so; its clock may go ahead of time. */
export function makeWorker(ports: BridgePorts, minutesAhead: () => number = () => 0): Outbound {
  const clock = { ...ports.clock, now: () => new Date(Date.now() + minutesAhead() * 60_000) };
  const carrier = { instance: ports.instance, company: ports.erp.company };
  return {
    ...ports,
    clock,
    dataverse: withAudit(ports.dataverse, carrier, clock),
    health: erpIsWell,
    leaseSeconds: 30,
    requestTimeoutSeconds: 5,
  };
}

/** Ports to an ERP that may still commit ten minutes after it was asked. */
export function commitsLate<Ports extends { readonly erp: Erp }>(ports: Ports): Ports {
  return { ...ports, erp: { ...ports.erp, capabilities: { ...ports.erp.capabilities, longestCommitSeconds: 600 } } };
}

/** Carries out what may be carried out now, each once. */
export async function carryOut(outbound: Outbound): Promise<void> {
  for (const runnable of await findRunnable(outbound, 10, new Set())) await runIntent(outbound, runnable);
}
