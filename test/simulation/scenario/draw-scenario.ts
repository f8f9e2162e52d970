import { decimal, multiply, round, subtract, sum } from "#model/decimal";
import type { DealLine } from "#model/intents/deal-snapshot";
import type { Idempotency } from "../../../bridge/ports/erp";
import type { ErpLedgerSource } from "../../../bridge/ports/erp-money";
import { blockedItem, items, unreadableItem } from "../erp/memory-erp";
import { submittingSeconds, troubledSeconds } from "../time/durations";
import { makeRandomFor, type Random } from "../time/random";
import type { Act, Poison, TimedAct } from "./act";
import { drawForgottenOrder } from "./draw-forgotten-order";
import { drawOperations } from "./draw-operations";
import { drawAsking, drawOrderRequests, type OrderRequestFacts } from "./draw-order-requests";
import { drawPaused, type PausedStream } from "./draw-paused";
import { drawLedgerSource, drawPayments } from "./draw-payments";

/** An account of CRM, and how the ERP knows it. */
export interface AccountFacts {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly inErp: "byNumber" | "byName" | "unknown" | "twice";
}

export interface RequestFacts {
  readonly id: string;
  readonly deal: number;
  readonly account: number;
  readonly version: number;
  readonly deliverBy: string | null;
  readonly lines: readonly DealLine[];
  readonly poison: Poison | undefined;
}

/** Everything a schedule consists of, but for the faults of single requests. */
export interface Scenario {
  readonly seed: number;
  readonly workers: number;
  readonly idempotency: Idempotency;
  readonly ledgerSource: ErpLedgerSource;
  readonly pollSeconds: number;
  readonly accounts: readonly AccountFacts[];
  /** Ids of opportunities. */
  readonly deals: readonly string[];
  readonly requests: readonly RequestFacts[];
  readonly orderRequests: readonly OrderRequestFacts[];
  /** Streams operators have paused before anything happens: some for good, the others until nothing goes wrong any more. */
  readonly paused: readonly PausedStream[];
  readonly acts: readonly TimedAct[];
}

const poisons = [
  "tampered",
  "noLines",
  "unknownItem",
  "blockedItem",
  "unreadableItem",
  "anotherAccount",
  "writeInLine",
] as const;

export function drawScenario(seed: number): Scenario {
  const random = makeRandomFor(seed, "scenario");
  const accounts = Array.from({ length: random.between(1, 3) }, (_, at) => drawAccount(random, at));
  const deals: string[] = [];
  const requests: RequestFacts[] = [];
  for (let count = random.between(1, 4); count > 0; count--) {
    const account = random.between(0, accounts.length - 1);
    deals.push(random.uuid());
    const versions = random.chance(0.25) ? 2 : 1;
    for (let version = 1; version <= versions; version++) {
      requests.push(drawRequest(random, { deal: deals.length - 1, account, version }));
    }
  }
  const workers = random.pick([1, 2, 2, 3]);
  const orderRequests = drawOrderRequests(seed, requests.length);
  return {
    seed,
    workers,
    idempotency: drawIdempotency(random),
    ledgerSource: drawLedgerSource(seed),
    pollSeconds: random.pick([10, 15, 20]),
    accounts,
    deals,
    requests,
    orderRequests,
    paused: drawPaused(seed),
    acts: [
      ...drawActs(random, { workers, accounts: accounts.length, requests, newerVersions: drawNewerVersions(seed) }),
      ...drawAsking(seed, orderRequests),
      ...drawOperations(seed, requests.length),
      ...drawPayments(seed, requests.length),
      ...drawForgottenOrder(seed, accounts.length),
    ].sort((a, b) => a.at - b.at),
  };
}

/** Most are as Business Central is. */
function drawIdempotency(random: Random): Idempotency {
  const fraction = random.fraction();
  if (fraction < 0.8) return "lookupOnly";
  return fraction < 0.9 ? "uniqueField" : "clientKey";
}

function drawAccount(random: Random, at: number): AccountFacts {
  const inErp = random.pick<AccountFacts["inErp"]>(["byNumber", "byNumber", "byName", "unknown", "unknown"]);
  return {
    id: random.uuid(),
    name: ["Adatum", "Müller & Söhne GmbH", "O'Brien 100%"][at] ?? "Contoso",
    number: inErp === "byNumber" ? String(10000 + at) : null,
    inErp: random.chance(0.04) ? "twice" : inErp,
  };
}

function drawRequest(
  random: Random,
  place: { readonly deal: number; readonly account: number; readonly version: number },
): RequestFacts {
  const poison = random.chance(0.12) ? random.pick(poisons) : undefined;
  const lines =
    poison === "noLines" ? [] : Array.from({ length: random.between(1, 3) }, (_, at) => drawLine(random, at));
  return {
    id: random.uuid(),
    ...place,
    deliverBy: random.pick([null, "2028-02-29", "2028-03-15"]),
    lines: spoil(lines, poison),
    poison,
  };
}

/** Quantities and prices that a float would spoil. */
function drawLine(random: Random, at: number): DealLine {
  const quantity = decimal(random.pick(["1", "3", "0.1", "12.34567", "1000000"]));
  const unitPrice = decimal(random.pick(["300.00", "0.07", "19.9", "1234567.8912", "0.10"]));
  const full = round(multiply(quantity, unitPrice), 2);
  const amount = random.chance(0.3) ? round(subtract(full, multiply(full, decimal("0.1"))), 2) : full;
  const item = random.pick(items);
  const number = (at + 1) * 10;
  return { id: random.uuid(), number, item, description: `Item ${item}`, quantity, unit: "PCS", unitPrice, amount };
}

function spoil(lines: readonly DealLine[], poison: Poison | undefined): readonly DealLine[] {
  const item = toItem(poison);
  return item === undefined ? lines : lines.map((line, at) => (at === 0 ? { ...line, item } : line));
}

function toItem(poison: Poison | undefined): string | null | undefined {
  switch (poison) {
    case "unknownItem":
      return "NOWHERE";
    case "blockedItem":
      return blockedItem;
    case "unreadableItem":
      return unreadableItem;
    case "writeInLine":
      return null;
    case "tampered":
    case "noLines":
    case "anotherAccount":
    case undefined:
      return undefined;
  }
}

/** What an administrator may protect or take away. */
const driftingColumns = ["accord_stage", "accord_creditstatus", "ownerid@odata.bind"] as const;

function drawActs(
  random: Random,
  facts: {
    readonly workers: number;
    readonly accounts: number;
    readonly requests: readonly RequestFacts[];
    /** From when until when a newer version is submitted, in seconds. */
    readonly newerVersions: () => readonly [number, number];
  },
): readonly TimedAct[] {
  const acts: TimedAct[] = [];
  const add = (act: Act, from = 0, to = submittingSeconds) =>
    acts.push({ at: random.between(from * 10, to * 10) / 10, act });
  for (const [request, { version }] of facts.requests.entries()) {
    if (version > 1) add({ is: "submit", request }, ...facts.newerVersions());
    else add({ is: random.chance(0.1) ? "approve" : "submit", request }, 0, 30);
    drawOrderLife(random, request, (at, act) => acts.push({ at, act }));
  }
  const worker = () => random.between(0, facts.workers - 1);
  const account = () => random.between(0, facts.accounts - 1);
  while (random.chance(0.3)) {
    const blocked = account();
    add({ is: "block", account: blocked, creditStatus: random.pick(["Blocked", "ShipmentsBlocked"]) }, 0, 40);
    if (random.chance(0.7)) add({ is: "block", account: blocked, creditStatus: "Free" }, 30, troubledSeconds - 5);
  }
  while (random.chance(0.6)) drawEnteredOrder(random, account(), (at, act) => acts.push({ at, act }));
  const extras: readonly [number, () => Act][] = [
    [0.3, () => ({ is: "kill", worker: worker() })],
    [0.2, () => ({ is: "restart", worker: worker() })],
    [0.15, () => ({ is: "outage", service: "erp", seconds: random.pick([5, 40, 300]) })],
    [0.1, () => ({ is: "outage", service: "dataverse", seconds: random.pick([5, 40, 200]) })],
    [0.1, () => ({ is: "drift", column: random.pick(driftingColumns), seconds: 40 })],
  ];
  for (const [chance, act] of extras) while (random.chance(chance)) add(act());
  // A machine's clock is rather wrong from the beginning than put forward or back while things happen.
  if (random.chance(0.5)) add({ is: "moveClock", worker: facts.workers - 1, seconds: random.pick([90, 3600]) }, 0, 1);
  while (random.chance(0.5)) {
    add({ is: "moveClock", worker: worker(), seconds: random.pick([-3600, -90, 90, 3600]) }, 0, submittingSeconds / 4);
  }
  return acts;
}

/** Half of them come late, so that some find the order accepted and amend it. */
function drawNewerVersions(seed: number): () => readonly [number, number] {
  const random = makeRandomFor(seed, "newer versions");
  return () => (random.chance(0.5) ? [31, submittingSeconds] : [submittingSeconds, troubledSeconds - 2]);
}

/** What people do with an order: often they decide first, and then deliver; now and then one thing follows the other at once. */
function drawOrderLife(random: Random, request: number, add: (at: number, act: Act) => void): void {
  const end = troubledSeconds - 5;
  let at = random.between(50, 600) / 10;
  if (random.chance(0.5)) {
    add(at, { is: "decide", request, decision: "Accepted" });
    if (random.chance(0.4)) add(random.between(at * 10, end * 10) / 10, { is: "ship", request });
    if (random.chance(0.2)) add(random.between(at * 10, end * 10) / 10, { is: "invoice", request });
  }
  for (let count = random.between(0, 4); count > 0; count--) {
    at = Math.min(end, random.chance(0.4) ? at + random.between(1, 50) / 10 : random.between(50, end * 10) / 10);
    add(at, drawOrderAct(random, request));
  }
  // So long after the last change that no stream reads the order again.
  if (random.chance(0.3)) add(end, { is: "moveDate", request, date: "2028-06-01" });
}

/** An order that is changed again and again while several workers read it. */
function drawEnteredOrder(random: Random, account: number, add: (at: number, act: Act) => void): void {
  let at = random.between(0, 300) / 10;
  add(at, { is: "enterOrder", account });
  for (let count = random.between(1, 8); count > 0; count--) {
    at = Math.min(troubledSeconds - 5, at + random.between(5, 120) / 10);
    add(at, { is: "changeEntered", account, quantity: String(count) });
  }
}

function drawOrderAct(random: Random, request: number): Act {
  return random.pick<() => Act>([
    () => ({ is: "decide", request, decision: "Accepted" }),
    () => ({ is: "decide", request, decision: "Accepted" }),
    () => ({ is: "decide", request, decision: "AwaitingApproval" }),
    () => ({ is: "decide", request, decision: "Undecided" }),
    () => ({ is: "changeQuantity", request, quantity: random.pick(["2", "0.5", "7.12345"]) }),
    () => ({ is: "addLine", request }),
    () => ({ is: "removeLine", request }),
    () => ({ is: "moveDate", request, date: random.pick(["2028-02-29", "2028-04-01"]) }),
    () => ({ is: "moveDate", request, date: random.pick(["2028-03-31", "2028-05-01"]) }),
    () => ({ is: "ship", request }),
    () => ({ is: "invoice", request }),
    () => ({ is: "delete", request }),
  ])();
}

/** The total of a request, as the salesperson saw it. */
export function totalOf({ lines }: RequestFacts) {
  return sum(lines.map((line) => line.amount));
}
