import { answers, type Answer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { streamPhases } from "#model/tables/sync-state";
import { textOf, toStoredMoment } from "./dataverse/stored-row";
import { deliveryIn } from "./invariants/watch-writes";
import type { Worker } from "./worker";
import type { World } from "./world";

/** So long nothing may take once nothing goes wrong any more: the longest wait between two tries, and then some. */
const patienceSeconds = 4 * 3600;

/** A pass that has noted its success is at its end soon after. */
const stepSeconds = 10;

/**
 * Starts a bridge and lets time pass until every request has come to its end and every stream has read since. False when that takes too
 * long.
 */
export async function settle(world: World, start: () => Worker): Promise<boolean> {
  const beginning = world.time.now();
  // Moments are stored in whole seconds: what is read in the next one is read since.
  await pass(world, 1);
  const worker = start();
  const isSettled = await waitUntilSettled(world, beginning);
  worker.retire();
  return isSettled;
}

async function waitUntilSettled(world: World, beginning: number): Promise<boolean> {
  const { time } = world;
  const giveUpAt = beginning + patienceSeconds * 1000;
  let quietSince = listOnTheWay(world).length > 0 ? undefined : beginning;
  let readSince: number | undefined;
  while (time.now() < giveUpAt) {
    if (quietSince === undefined) readSince = undefined;
    else if (haveAllRead(world, toStoredMoment(quietSince))) readSince ??= time.now();
    const isOver = readSince !== undefined && haveDealsBeenReviewed(world, toStoredMoment(readSince));
    await pass(world, stepSeconds);
    if (isOver) return true;
    quietSince = listOnTheWay(world).length > 0 ? undefined : (quietSince ?? time.now());
  }
  for (const what of listOnTheWay(world)) world.report({ invariant: "I1", text: what });
  if (listOnTheWay(world).length === 0) world.report({ invariant: "I6", text: `a stream reads no more` });
  return false;
}

function pass(world: World, seconds: number): Promise<void> {
  return world.time.runUntil(world.time.now() + seconds * 1000);
}

/** Answers after which nothing is done about a request any more, wherever it was. */
function isOver(answer: Answer): boolean {
  return answer === "Superseded" || answer === "Withdrawn" || answer === "Expired";
}

function listOnTheWay({ dataverse }: World): readonly string[] {
  return [...dataverse.store.rows("accord_intent")].flatMap((row) => {
    const answer = fromOption(answers, row.accord_answer as number | null | undefined) ?? "Submitted";
    const delivery = deliveryIn(row);
    const isDone = isOver(answer) || ["Delivered", "Parked", "Waiting"].includes(delivery);
    return isDone ? [] : [`request ${String(row.accord_name)} is ${delivery} for good`];
  });
}

/**
 * Requests, customers, orders, shipments, invoices, credit memos, payments, accounts, figures, the first load, and the sweeps of orders, of
 * open invoices and of deleted documents.
 */
const streams = 13;

/** Every stream has come to its end since that moment, and what there was before the bridge came is loaded. */
function haveAllRead({ dataverse }: World, moment: string): boolean {
  const rows = [...dataverse.store.rows("accord_syncstate")];
  const following = toOption(streamPhases, "Following");
  return (
    rows.length >= streams &&
    rows.every((row) => (textOf(row, "accord_lastsuccesson") ?? "") > moment) &&
    rows.some((row) => row.accord_phase === following)
  );
}

/** What the streams brought last may close a deal whose documents came in an unlucky order: the review finds it. */
function haveDealsBeenReviewed({ dataverse }: World, moment: string): boolean {
  return [...dataverse.store.rows("accord_syncstate")].some(
    (row) => row.accord_name === "Open invoices" && (textOf(row, "accord_lastsuccesson") ?? "") > moment,
  );
}
