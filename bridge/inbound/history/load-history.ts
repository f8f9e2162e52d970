import { toMirrorKey } from "#model/mirror-key";
import { syncStateTable } from "#model/tables/sync-state";
import { secondsAfter } from "../../ports/clock";
import { isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import type { PostedRange } from "../../ports/erp-money";
import { reading } from "../../ports/reading";
import { makeRememberingLookups } from "../documents/document-lookups";
import { inGroups } from "../documents/in-groups";
import type { Counts, Inbound } from "../inbound";
import { settleAccounts } from "../settlement/settle-accounts";
import type { StreamState } from "../streams/stream-state";
import { loadInvoices, loadShipments } from "./load-page";
import { loadSteps, parseLoadCursor, type LoadCursor, type LoadStep } from "./load-cursor";

const secondsPerDay = 86_400;

/** Documents of the last days come first. */
const recentDays = 90;

/** Accounts whose settlement is noted as one piece of progress. */
const accountsPerPage = 40;

/** What is followed before the load begins, so that nothing posted meanwhile falls between the two. */
const followedFirst = ["orders", "shipments", "invoices", "credit-memos"];

const successReading = reading(syncStateTable, ["accord_lastsuccesson"], {});

/** A page of a step: how many documents it has, and the number to go on after. */
interface LoadedPage {
  readonly read: number;
  readonly after: string | undefined;
  readonly counts: Counts;
}

/**
 * Takes over what was posted before the bridge came: the latest documents first, then the older ones, each kind in the order of its
 * numbers. After every page it is noted how far it has come, so that a load that was broken off goes on there. Stops after a page when
 * it is told to.
 */
export async function loadHistory(inbound: Inbound, state: StreamState, isStopping: () => boolean): Promise<void> {
  const saved = state.cursor();
  if (saved === undefined && !(await isFollowing(inbound))) return;
  let cursor: LoadCursor = saved === undefined ? await beginLoad(inbound) : parseLoadCursor(saved);
  if (cursor.step >= loadSteps.length) return;
  const beganOn = inbound.clock.now();
  const alreadyLoaded = cursor.loaded;
  for (let step = loadSteps[cursor.step]; step; step = loadSteps[cursor.step]) {
    for await (const { read, after, counts } of pagesOf(inbound, step, cursor)) {
      cursor = { ...cursor, loaded: cursor.loaded + read, ...(after === undefined ? {} : { after }) };
      await noteProgress(inbound, state, { cursor, step, beganOn, alreadyLoaded }, read, counts);
      if (isStopping()) return;
    }
    const { after: _, ...next }: LoadCursor = { ...cursor, step: cursor.step + 1 };
    cursor = next;
    await state.noteProgress(JSON.stringify(cursor), 0, { written: 1, unchanged: 0, failed: 0 });
  }
  state.noteLoad({
    phase: "Following",
    loaded: cursor.loaded,
    expected: cursor.loaded,
    perMinute: 0,
    expectedEnd: undefined,
  });
  await state.noteProgress(JSON.stringify(cursor), 0, { written: 1, unchanged: 0, failed: 0 });
  inbound.log.info({ loaded: cursor.loaded }, "the first load is complete");
}

async function isFollowing({ dataverse, erp: { connection, company } }: Inbound): Promise<boolean> {
  const keys = followedFirst.map((id) => toMirrorKey({ connection, company, kind: "stream", id }));
  const rows = await readAll(dataverse, successReading, { where: isIn("accord_streamkey", keys) });
  return rows.filter((row) => row.accord_lastsuccesson !== null).length === followedFirst.length;
}

async function beginLoad({ clock, erp }: Inbound): Promise<LoadCursor> {
  const since = secondsAfter(clock.now(), -recentDays * secondsPerDay)
    .toISOString()
    .slice(0, 10);
  const counted = [erp.postedInvoices, erp.postedCreditMemos, erp.postedShipments];
  let expected = 0;
  for (const documents of counted) expected += await documents.count({});
  return { since, step: 0, loaded: 0, expected };
}

async function* pagesOf(inbound: Inbound, step: LoadStep, { since, after }: LoadCursor): AsyncGenerator<LoadedPage> {
  const range: PostedRange = step.part === "recent" ? { since } : { before: since };
  const lookups = makeRememberingLookups(inbound);
  const lastOf = (documents: readonly { readonly number: string }[]) => documents.at(-1)?.number;
  switch (step.kind) {
    case "invoices":
    case "credit-memos": {
      const { postedInvoices, postedCreditMemos } = inbound.erp;
      const documents = step.kind === "invoices" ? postedInvoices : postedCreditMemos;
      for await (const page of documents.pages(range, after)) {
        yield { read: page.length, after: lastOf(page), counts: await loadInvoices(inbound, lookups, page) };
      }
      return;
    }
    case "shipments":
      for await (const page of inbound.erp.postedShipments.pages(range, after)) {
        yield { read: page.length, after: lastOf(page), counts: await loadShipments(inbound, lookups, page) };
      }
      return;
    case "accounts":
      for await (const page of inbound.erp.customerNumbers(after)) {
        for (const group of inGroups(page, accountsPerPage)) {
          yield { read: 0, after: group.at(-1), counts: await settleAccounts(inbound, group) };
        }
      }
  }
}

interface Progress {
  readonly cursor: LoadCursor;
  readonly step: LoadStep;
  readonly beganOn: Date;
  readonly alreadyLoaded: number;
}

/** Tells how far the load is, how fast, and when it ends if it goes on like this: in the log, and in the stream's row. */
async function noteProgress(
  { clock, log, reach }: Inbound,
  state: StreamState,
  { cursor, step, beganOn, alreadyLoaded }: Progress,
  read: number,
  counts: Counts,
): Promise<void> {
  const now = clock.now();
  const minutes = Math.max(1, now.getTime() - beganOn.getTime()) / 60_000;
  const perMinute = Math.round((cursor.loaded - alreadyLoaded) / minutes);
  const left = Math.max(0, cursor.expected - cursor.loaded);
  const secondsLeft = perMinute > 0 ? Math.ceil((left / perMinute) * 60) : undefined;
  state.noteLoad({
    phase: step.part === "recent" ? "LoadingRecent" : "LoadingHistory",
    loaded: cursor.loaded,
    expected: cursor.expected,
    perMinute,
    expectedEnd: secondsLeft === undefined ? undefined : secondsAfter(now, secondsLeft),
  });
  await state.noteProgress(JSON.stringify(cursor), read, { ...counts, written: Math.max(1, counts.written) });
  reach("cursor-saved");
  const { loaded, expected } = cursor;
  log.info({ step: `${step.part} ${step.kind}`, loaded, expected, perMinute, secondsLeft }, "first load");
}
