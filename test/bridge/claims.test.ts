import { claimIntent } from "../../bridge/outbound/claim-intent";
import { findRunnable, type Runnable } from "../../bridge/outbound/find-runnable";
import type { Outbound } from "../../bridge/outbound/outbound";
import { runIntent } from "../../bridge/outbound/run-intent";
import { recordOutcome } from "../../bridge/outbound/record-outcome";
import { LeaseLost } from "../../bridge/outbound/lease";
import { findDeal, viewDeal, viewRequest } from "./support/deal-view";
import { erpIsWell } from "./support/outbound-worker";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;
let deal: string;
let request: string;

beforeAll(async () => {
  organization = await startOrganization();
  deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
});
afterAll(() => organization.stop());

function makeWorker(now: () => Date = () => new Date()): Outbound {
  const ports = organization.connect();
  return { ...ports, clock: { ...ports.clock, now }, health: erpIsWell, leaseSeconds: 300, requestTimeoutSeconds: 5 };
}

async function theOne(worker: Outbound): Promise<Runnable> {
  const [runnable] = await findRunnable(worker, 1, new Set());
  if (!runnable) throw new Error("nothing is due");
  return runnable;
}

const later = (seconds: number) => () => new Date(Date.now() + seconds * 1000);

test("of workers that found the same request one gets it, and the form shows that it is on its way", async () => {
  request = await submitDeal(organization.seller, deal);
  const workers = [makeWorker(), makeWorker(), makeWorker()];
  const found = await Promise.all(workers.map(theOne));
  const claims = await Promise.all(
    workers.map((worker, at) => claimIntent(worker, found[at]!.intent, found[at]!.deal)),
  );
  expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
  expect(await viewDeal(organization.dataverse, deal, request)).toMatchObject({
    stage: "Submitted",
    request: { delivery: "Sending", attempts: 1 },
  });
});

test("a request in hand is not due until its lease ran out; then it is taken over as unclear", async () => {
  expect(await findRunnable(makeWorker(later(200)), 1, new Set())).toEqual([]);
  const successor = makeWorker(later(400));
  const { intent, deal: rows } = await theOne(successor);
  const claim = await claimIntent(successor, intent, rows);
  expect(claim?.attempt).toBe(2);
  expect(claim?.unclearUntil?.getTime()).toBeGreaterThan(Date.now());
});

test("a worker whose request was taken over cannot record what it did", async () => {
  const slow = makeWorker(later(800));
  const { intent, deal: rows } = await theOne(slow);
  const claim = await claimIntent(slow, intent, rows);
  const successor = makeWorker(later(1200));
  const again = await theOne(successor);
  await claimIntent(successor, again.intent, again.deal);
  const recording = recordOutcome(slow, claim!, { is: "ordered", order: { id: "1", number: "SO-1" } });
  await expect(recording).rejects.toBeInstanceOf(LeaseLost);
  expect(await viewRequest(organization.dataverse, request)).toMatchObject({ answer: "Submitted", attempts: 4 });
});

test("a claim that was written although its answer was lost is recognised as the worker's own", async () => {
  const worker = makeWorker(later(2000));
  const { intent, deal: rows } = await theOne(worker);
  await organization.sandbox.send("POST", "faults", { fault: { is: "droppedAfter", requests: 1 } });
  const claim = await claimIntent(worker, intent, rows);
  expect(claim?.attempt).toBe(5);
  await recordOutcome(worker, claim!, { is: "ordered", order: { id: "1", number: "SO-1" } });
  expect(await viewRequest(organization.dataverse, request)).toMatchObject({
    answer: "Acknowledged",
    delivery: "Delivered",
  });
});

test("a lease is renewed when too little of it is left", async () => {
  const second = await submitDeal(
    organization.seller,
    await findDeal(organization.dataverse, "Grinders for the laboratory"),
  );
  let now = Date.now();
  const worker = makeWorker(() => new Date(now));
  const { intent, deal: rows } = await theOne(worker);
  const claim = await claimIntent(worker, intent, rows);
  const before = claim!.lease.version();
  await claim!.lease.ensure(5);
  expect(claim!.lease.version()).toBe(before);
  now += 297_000;
  await claim!.lease.ensure(5);
  expect(claim!.lease.version()).not.toBe(before);
  const row = await organization.dataverse.get(`accord_intents(${second})?$select=accord_leaseduntil`);
  expect(Date.parse(String(row.accord_leaseduntil))).toBeGreaterThan(now + 299_000);
});

test("a refusal because an earlier attempt came in between is no trouble: its order is the one that was asked for", async () => {
  const other = await findDeal(organization.dataverse, "First order: coffee corner");
  const asked = await submitDeal(organization.seller, other);
  const worker = makeWorker();
  const { erp } = worker;
  const createOrder: typeof erp.createOrder = async (order) => {
    const earlier = await erp.createOrder(order);
    expect(earlier.is).toBe("accepted");
    return { is: "conflict", reason: { code: "RefusedByErp", text: "An order with this key exists" } };
  };
  const found = await findRunnable(worker, 10, new Set());
  const runnable = found.find(({ intent }) => intent.accord_intentid === asked);
  if (!runnable) throw new Error("the request is not due");
  await runIntent({ ...worker, erp: { ...erp, createOrder } }, runnable);
  expect(await viewRequest(organization.dataverse, asked)).toMatchObject({
    delivery: "Delivered",
    answer: "Acknowledged",
  });
});
