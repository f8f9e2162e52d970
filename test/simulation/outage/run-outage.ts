import { answers, type Answer } from "#model/answer";
import { fromOption } from "#model/choice";
import type { Delivery } from "#model/delivery";
import { toIntentKey } from "#model/intent-key";
import { usualFigureSettings } from "../../../bridge/inbound/figures/figure-settings";
import type { BridgeSettings } from "../../../bridge/running/run-bridge";
import type { StoredRow } from "../dataverse/stored-row";
import { makeCashier } from "../erp/cashier";
import { makeCreditDesk } from "../erp/credit-desk";
import { makeErpPeople } from "../erp/people";
import type { FaultPlan } from "../faults/fault";
import { deliveryIn } from "../invariants/watch-writes";
import { makeErpOptions, makeWorld } from "../make-world";
import { foundOrganization } from "../scenario/found-organization";
import { performAct } from "../scenario/perform-act";
import { erpTimeoutSeconds, leaseSeconds } from "../time/durations";
import { makeRandomFor } from "../time/random";
import { startWorker } from "../worker";
import type { Violation, World } from "../world";
import { drawOutage, type Outage } from "./draw-outage";

/** What became of one request. */
export interface Outcome {
  readonly answer: Answer;
  readonly delivery: Delivery;
  readonly attempts: number;
  readonly orders: number;
}

export interface OutageResult {
  readonly outcomes: readonly Outcome[];
  readonly violations: readonly Violation[];
  /** Seconds after the ERP went away at which it was asked, before it came back. */
  readonly askedAt: readonly number[];
  /** Requests to Dataverse while the ERP was away. */
  readonly dataverseRequestsMeanwhile: number;
  /** How long after the ERP was back the last request was answered. */
  readonly secondsToDrain: number;
}

/** Nothing goes wrong but that the ERP is away. */
const noFaults: FaultPlan = { at: () => undefined, heal: () => undefined, struck: new Map() };

/** After so long something is lost. */
const patienceSeconds = 24 * 3600;

/** One bridge lives through an outage of its ERP, in virtual time. */
export async function runOutage(outage: Outage): Promise<OutageResult> {
  const scenario = drawOutage(outage);
  const violations = new Map<string, Violation>();
  const world = makeWorld(
    { scenario, faults: noFaults },
    { memory: { stopped: new Set() }, drifts: new Map(), violations },
  );
  const people = makeErpPeople(world.erp, world.time.now, (change) => world.time.after(0, change));
  foundOrganization(world, scenario);
  const worker = startWorker(world, {
    name: "w1",
    settings,
    erp: makeErpOptions(scenario),
    random: makeRandomFor(outage.seed, "w1"),
    plants: [],
  });
  const cashier = makeCashier(world.erp, world.time.now, (change) => world.time.after(0, change));
  const creditDesk = makeCreditDesk(world.erp, world.time.now, (change) => world.time.after(0, change));
  const stage = { scenario, workers: [worker], people, cashier, creditDesk, drifts: new Map<string, number>() };
  const beginning = world.time.now();
  for (const { at, act } of scenario.acts) world.time.after(at * 1000, () => performAct(world, stage, act));

  const awayFrom = beginning + outage.beginsAtSeconds * 1000;
  const awayUntil = awayFrom + outage.hours * 3_600_000;
  await world.time.runUntil(awayFrom);
  const before = world.counts.dataverse;
  await world.time.runUntil(awayUntil);
  const dataverseRequestsMeanwhile = world.counts.dataverse - before;
  const drainedAt = await drain(world, scenario.requests.length, awayUntil);
  worker.retire();
  return {
    outcomes: scenario.requests.map(({ id }) => outcomeOf(world, id)),
    violations: [...violations.values()],
    askedAt: listAsked(world, awayFrom, awayUntil),
    dataverseRequestsMeanwhile,
    secondsToDrain: (drainedAt - awayUntil) / 1000,
  };
}

/** Lets time pass until everything submitted is carried out. */
async function drain({ time, dataverse }: World, requests: number, from: number): Promise<number> {
  const isDelivered = (row: StoredRow) => deliveryIn(row) === "Delivered";
  while (time.now() < from + patienceSeconds * 1000) {
    await time.runUntil(time.now() + 10_000);
    if ([...dataverse.store.rows("accord_intent")].filter(isDelivered).length === requests) break;
  }
  return time.now();
}

function outcomeOf({ dataverse, erp }: World, id: string): Outcome {
  const row = dataverse.store.row("accord_intent", id);
  if (!row) throw new Error(`request ${id} was never submitted`);
  const key = toIntentKey(id);
  return {
    answer: fromOption(answers, row.accord_answer as number | null) ?? "Submitted",
    delivery: deliveryIn(row),
    attempts: Number(row.accord_attempts ?? 0),
    orders: erp.created.filter(({ asked }) => asked.key === key).length,
  };
}

function listAsked({ log }: World, from: number, until: number): readonly number[] {
  return log.lines().flatMap((line) => {
    const [moment, , kind] = line.split(" ");
    const at = Number(moment);
    return kind?.startsWith("erp.") && at >= from && at < until ? [(at - from) / 1000] : [];
  });
}

/** As often as in earnest, or nearly so; the lease and what may still commit are shorter (time/durations.ts). */
const settings: BridgeSettings = {
  requestTimeoutSeconds: erpTimeoutSeconds,
  outbound: { pollSeconds: 30, leaseSeconds, concurrency: 4 },
  inbound: { pollSeconds: 30, sweepMinutes: 60, keySweepMinutes: 1440, settleMinutes: 60 },
  silence: { floorSeconds: 3600, untilLearnedSeconds: 14_400, pollSeconds: 300 },
  figures: usualFigureSettings,
};
