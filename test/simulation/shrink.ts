import { repeatFaults } from "./faults/draw-faults";
import type { Fault, Site } from "./faults/fault";
import type { Plant } from "./plants/plant";
import { runSchedule, type ScheduleResult } from "./run-schedule";
import { drawScenario } from "./scenario/draw-scenario";
import type { TimedAct } from "./scenario/act";

type Part =
  { readonly is: "act"; readonly act: TimedAct } | { readonly is: "fault"; readonly site: Site; readonly fault: Fault };

/** Attempts are cheap, but a schedule that barely fails could be tried forever. */
const mostAttempts = 400;

/**
 * Makes a schedule that breaks a promise as small as it gets: leaves out ever smaller portions of what happens as long as the same
 * promise stays broken.
 */
export async function shrink(failed: ScheduleResult, plants: readonly Plant[] = []): Promise<ScheduleResult> {
  const broken = new Set(failed.violations.map(({ invariant }) => invariant));
  let best = failed;
  let parts: readonly Part[] = toParts(failed);
  let attempts = 0;
  for (let size = Math.ceil(parts.length / 2); size >= 1 && attempts < mostAttempts;) {
    let isSmaller = false;
    for (let from = 0; from < parts.length && attempts < mostAttempts;) {
      const rest = [...parts.slice(0, from), ...parts.slice(from + size)];
      attempts++;
      const result = await runParts(failed.seed, rest, plants);
      if (result.violations.some(({ invariant }) => broken.has(invariant))) {
        best = result;
        parts = rest;
        isSmaller = true;
      } else {
        from += size;
      }
    }
    if (size === 1 && !isSmaller) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return best;
}

function toParts({ acts, faults }: ScheduleResult): readonly Part[] {
  return [
    ...acts.map((act): Part => ({ is: "act", act })),
    ...[...faults].map(([site, fault]): Part => ({ is: "fault", site, fault })),
  ];
}

function runParts(seed: number, parts: readonly Part[], plants: readonly Plant[]): Promise<ScheduleResult> {
  const acts = parts.flatMap((part) => (part.is === "act" ? [part.act] : []));
  const faults = new Map(parts.flatMap((part) => (part.is === "fault" ? [[part.site, part.fault] as const] : [])));
  return runSchedule({ scenario: { ...drawScenario(seed), acts }, faults: repeatFaults(faults), plants });
}
