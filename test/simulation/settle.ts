import { answers, type Answer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { instructionStates } from "#model/tables/instruction";
import { streamPhases } from "#model/tables/sync-state";
import { textOf, toStoredMoment, type StoredRow } from "./dataverse/stored-row";
import { listDealsBehind } from "./invariants/check-deals";
import { deliveryIn } from "./invariants/watch-writes";
import { pauseStreams } from "./pause-streams";
import type { Worker } from "./worker";
import type { World } from "./world";

/** So long nothing may take once nothing goes wrong any more: the longest wait between two tries, and then some. */
const patienceSeconds = 4 * 3600;

/** So long requests are given to come to their end while everything else stands still. */
const aloneSeconds = 2 * 3600;

/** A stream shows at most so often that it works. */
const heartbeatSeconds = 60;

/** How often it is looked whether everything has come right. */
const stepSeconds = 10;

/**
 * Starts a bridge and lets time pass until every request has come to its end; then another, which reads everything there is at once.
 * False when that takes too long.
 */
export async function settle(world: World, start: () => Worker): Promise<boolean> {
  const giveUpAt = world.time.now() + patienceSeconds * 1000;
  while (world.time.now() < giveUpAt) {
    if (listOnTheWay(world).length > 0) await carryOut(world, start, giveUpAt);
    if (await readOnce(world, start, giveUpAt)) return true;
  }
  for (const what of listOnTheWay(world)) world.report({ invariant: "I1", text: what });
  if (listOnTheWay(world).length === 0) world.report({ invariant: "I6", text: `a stream reads no more` });
  return false;
}

/** Lets requests come to their end while the streams stand still, which are read afterwards anyway; with the streams if that is not enough. */
async function carryOut(world: World, start: () => Worker, giveUpAt: number): Promise<void> {
  const resume = pauseStreams(world);
  const resumeAt = world.time.now() + aloneSeconds * 1000;
  let isAlone = true;
  await passWith(world, start, () => {
    const isDone = listOnTheWay(world).length === 0 || world.time.now() >= giveUpAt;
    if (isAlone && (isDone || world.time.now() >= resumeAt)) {
      resume();
      isAlone = false;
    }
    return isDone;
  });
}

/**
 * Whether every stream has read before any request is on its way again, or was meanwhile: its order may have come after the orders were
 * read. Where a deal shows an older stage, or a credit memo lacks its invoice, the look through open invoices has its turn, too: the
 * documents may have come in an unlucky order.
 */
async function readOnce(world: World, start: () => Worker, giveUpAt: number): Promise<boolean> {
  const began = toStoredMoment(world.time.now());
  let read: string | undefined;
  let isSettled = false;
  const before = listDeliveries(world);
  await passWith(world, start, (worker) => {
    if (listOnTheWay(world).length > 0 || listDeliveries(world) !== before || world.time.now() >= giveUpAt) return true;
    if (haveAllRead(world, began, worker.isIdle())) read ??= toStoredMoment(world.time.now());
    const isReviewed = () => listDealsBehind(world).length === 0 && listUnfinished(world).length === 0;
    isSettled = read !== undefined && (isReviewed() || haveOpenInvoicesBeenLookedThrough(world, read));
    return isSettled;
  });
  return isSettled;
}

/** Lets a bridge run until something is so, and what it has begun come to its end. */
async function passWith(world: World, start: () => Worker, isDone: (worker: Worker) => boolean): Promise<void> {
  await pass(world, heartbeatSeconds + 1);
  const worker = start();
  while (!isDone(worker)) await pass(world, stepSeconds);
  await pass(world, stepSeconds);
  worker.retire();
}

function pass(world: World, seconds: number): Promise<void> {
  return world.time.runUntil(world.time.now() + seconds * 1000);
}

/** Answers after which nothing is done about a request any more, wherever it was. */
function isOver(answer: Answer): boolean {
  return answer === "Superseded" || answer === "Withdrawn" || answer === "Expired";
}

function listOnTheWay(world: World): readonly string[] {
  return [...listRequestsOnTheWay(world), ...listUnheeded(world)];
}

/** Instructions of operators no bridge has answered. */
function listUnheeded({ dataverse }: World): readonly string[] {
  const queued = [null, undefined, toOption(instructionStates, "Queued")];
  return [...dataverse.store.rows("accord_instruction")]
    .filter((row) => queued.includes(row.accord_state as number | null | undefined))
    .map((row) => `the instruction ${String(row.accord_name)} is not answered`);
}

function listRequestsOnTheWay({ dataverse }: World): readonly string[] {
  return [...dataverse.store.rows("accord_intent")].flatMap((row) => {
    const answer = fromOption(answers, row.accord_answer as number | null | undefined) ?? "Submitted";
    const delivery = deliveryIn(row);
    const isDone = isOver(answer) || ["Delivered", "Parked", "Waiting"].includes(delivery);
    return isDone ? [] : [`request ${String(row.accord_name)} is ${delivery} for good`];
  });
}

/** How far each request is, as one text. */
function listDeliveries({ dataverse }: World): string {
  return [...dataverse.store.rows("accord_intent")].map(deliveryIn).join();
}

/**
 * Requests, customers, orders, shipments, invoices, credit memos, payments, accounts, figures, the first load, and the sweeps of orders, of
 * open invoices and of deleted documents.
 */
const streams = 13;

/** Every stream has come to its end since that moment, and what there was before the bridge came is loaded. */
function haveAllRead({ dataverse }: World, moment: string, isIdle: boolean): boolean {
  const rows = [...dataverse.store.rows("accord_syncstate")];
  const following = toOption(streamPhases, "Following");
  return (
    rows.length >= streams &&
    rows.every((row) => isPaused(row) || hasRead(row, moment, isIdle)) &&
    rows.some((row) => row.accord_name === "First load" && (isPaused(row) || row.accord_phase === following))
  );
}

/**
 * A stream says so with its heartbeat. One that has written during its pass has just said that it runs; it has read when nothing goes on
 * any more and nothing has failed.
 */
function hasRead(row: StoredRow, moment: string, isIdle: boolean): boolean {
  if ((textOf(row, "accord_lastsuccesson") ?? "") > moment) return true;
  return isIdle && (textOf(row, "accord_lastrunon") ?? "") > moment && textOf(row, "accord_failingsince") === null;
}

function isPaused(row: StoredRow): boolean {
  return textOf(row, "accord_pausedon") !== null;
}

/** Credit memos that were read before their invoice or their order, or whose order does not show them yet: the look through open invoices finishes them. */
function listUnfinished({ dataverse }: World): readonly StoredRow[] {
  const creditMemo = toOption(invoiceKinds, "CreditMemo");
  return [...dataverse.store.rows("accord_invoice")].filter(
    (row) =>
      row.accord_kind === creditMemo &&
      ["accord_digest", "_accord_appliestoid_value", "_accord_orderid_value"].some((column) => !textOf(row, column)),
  );
}

function haveOpenInvoicesBeenLookedThrough({ dataverse }: World, moment: string): boolean {
  return [...dataverse.store.rows("accord_syncstate")].some(
    (row) => row.accord_name === "Open invoices" && (textOf(row, "accord_lastsuccesson") ?? "") > moment,
  );
}
