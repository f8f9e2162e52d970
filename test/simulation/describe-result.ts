import { describeFault } from "./faults/fault";
import type { ScheduleResult } from "./run-schedule";
import { describeAct } from "./scenario/act";
import { drawScenario } from "./scenario/draw-scenario";

/** A schedule for people to read: what was promised and not kept, and everything that led to it. */
export function describeResult({ seed, violations, acts, faults, fingerprint }: ScheduleResult): string {
  const { workers, idempotency, pollSeconds, accounts, requests, paused } = drawScenario(seed);
  const asked = requests.map(
    ({ deal, account, version, poison }, at) =>
      `  request ${at}: deal ${deal}, version ${version}, account ${account}${poison ? `, ${poison}` : ""}`,
  );
  return [
    `seed ${seed}: ${workers} workers that look every ${pollSeconds} s, an ERP that is ${idempotency}`,
    ...(paused.length > 0 ? [`  paused: ${paused.join(", ")}`] : []),
    ...accounts.map(({ name, inErp }, at) => `  account ${at}: ${name}, in the ERP ${inErp}`),
    ...asked,
    ...acts.map((act) => `  ${describeAct(act)}`),
    ...[...faults].map(([site, fault]) => `  ${site}: ${describeFault(fault)}`),
    ...violations.map(({ invariant, text }) => `  broken ${invariant}: ${text}`),
    `  event log ${fingerprint}`,
  ].join("\n");
}
