import { usualFigureSettings } from "../../bridge/inbound/figures/figure-settings";
import type { BridgeSettings } from "../../bridge/running/run-bridge";
import { makeCashier } from "./erp/cashier";
import { makeCreditDesk } from "./erp/credit-desk";
import { makeErpPeople } from "./erp/people";
import { drawFaults } from "./faults/draw-faults";
import type { Fault, FaultPlan, Site } from "./faults/fault";
import { checkAll, checkReplay } from "./invariants/check-all";
import type { WriteMemory } from "./invariants/watch-writes";
import type { Plant } from "./plants/plant";
import type { TimedAct } from "./scenario/act";
import { drawScenario, type Scenario } from "./scenario/draw-scenario";
import { foundOrganization } from "./scenario/found-organization";
import { performAct } from "./scenario/perform-act";
import { makeErpOptions, makeWorld } from "./make-world";
import { resumeNeeded } from "./pause-streams";
import { settle } from "./settle";
import {
  commitDelaySeconds,
  dataverseTimeoutSeconds,
  erpTimeoutSeconds,
  leaseSeconds,
  longestWaySeconds,
  troubledSeconds,
} from "./time/durations";
import { makeRandomFor } from "./time/random";
import { startWorker, type Worker } from "./worker";
import type { RequestCounts, Violation } from "./world";

/** What happens in a schedule: drawn from a seed, or a part of one that was drawn. */
export interface Schedule {
  readonly scenario: Scenario;
  readonly faults: FaultPlan;
  readonly plants: readonly Plant[];
}

export interface ScheduleResult {
  readonly seed: number;
  readonly violations: readonly Violation[];
  /** Equal for two runs of the same schedule. */
  readonly fingerprint: string;
  readonly faults: ReadonlyMap<Site, Fault>;
  readonly acts: readonly TimedAct[];
  readonly counts: RequestCounts;
  readonly lines: () => readonly string[];
}

export function runSeed(seed: number, plants: readonly Plant[] = []): Promise<ScheduleResult> {
  return runSchedule({ scenario: drawScenario(seed), faults: drawFaults(seed), plants });
}

/** Runs a schedule: trouble first, then quiet until everything has come right; then everything is read again from the beginning. */
export async function runSchedule(schedule: Schedule): Promise<ScheduleResult> {
  const { scenario } = schedule;
  const memory: WriteMemory = { stopped: new Set() };
  const drifts = new Map<string, number>();
  const violations = new Map<string, Violation>();
  const world = makeWorld(schedule, { memory, drifts, violations });
  const later = (change: () => void) =>
    world.time.after(world.latency.chance(0.5) ? commitDelaySeconds * 1000 : 0, change);
  const people = makeErpPeople(world.erp, world.time.now, later);
  const cashier = makeCashier(world.erp, world.time.now, later);
  const creditDesk = makeCreditDesk(world.erp, world.time.now, later);
  foundOrganization(world, scenario);

  const start = (name: string, settings: BridgeSettings) =>
    startWorker(world, {
      name,
      settings,
      erp: makeErpOptions(scenario),
      random: makeRandomFor(scenario.seed, name),
      plants: schedule.plants,
    });
  const workers: Worker[] = [];
  for (let at = 1; at <= scenario.workers; at++) workers.push(start(`w${at}`, troubledSettings(scenario)));
  const stage = { scenario, workers, people, cashier, creditDesk, drifts };
  for (const { at, act } of scenario.acts) {
    world.time.after(at * 1000, () => {
      world.log.note(`act ${JSON.stringify(act)}`);
      performAct(world, stage, act);
    });
  }
  await world.time.runUntil(world.time.now() + troubledSeconds * 1000);

  schedule.faults.heal();
  drifts.clear();
  Object.assign(world.outages, { erp: 0, dataverse: 0 });
  for (const worker of workers) worker.retire();
  resumeNeeded(world, scenario);
  await world.time.runUntil(world.time.now() + (dataverseTimeoutSeconds + longestWaySeconds) * 1000);
  const ending = { world, scenario, memory };
  if (await settle(world, () => start("calm", calmSettings))) {
    checkAll(ending);
    if (violations.size === 0) await checkReplay(ending, () => start("again", calmSettings));
  }
  return {
    seed: scenario.seed,
    violations: [...violations.values()],
    fingerprint: world.log.fingerprint(),
    faults: schedule.faults.struck,
    acts: scenario.acts,
    counts: world.counts,
    lines: world.log.lines,
  };
}

function troubledSettings({ pollSeconds }: Scenario): BridgeSettings {
  return {
    requestTimeoutSeconds: erpTimeoutSeconds,
    outbound: { pollSeconds, leaseSeconds, concurrency: 3 },
    inbound: { pollSeconds: 2 * pollSeconds, sweepMinutes: 1, keySweepMinutes: 3, settleMinutes: 2 },
    silence: { floorSeconds: 40, untilLearnedSeconds: 80, pollSeconds: 40 },
    figures: usualFigureSettings,
  };
}

/** Few requests: in quiet times nothing is won by asking often. Everything is read with each poll. */
const calmSettings: BridgeSettings = {
  requestTimeoutSeconds: erpTimeoutSeconds,
  outbound: { pollSeconds: 60, leaseSeconds, concurrency: 4 },
  inbound: { pollSeconds: 120, sweepMinutes: 0, keySweepMinutes: 0, settleMinutes: 0 },
  silence: { floorSeconds: 40, untilLearnedSeconds: 80, pollSeconds: 110 },
  figures: usualFigureSettings,
};
