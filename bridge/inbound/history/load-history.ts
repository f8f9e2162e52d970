import { toMirrorKey } from "#model/mirror-key";
import { syncStateTable } from "#model/tables/sync-state";
import { daysAfter } from "../../ports/clock";
import { isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { makeRememberingLookups } from "../documents/document-lookups";
import type { Inbound } from "../inbound";
import type { StreamState } from "../streams/stream-state";
import { loadSteps, parseLoadCursor, type LoadCursor } from "./load-cursor";
import { coupleCustomers } from "./couple-customers";
import { loadFrom } from "./load-steps";
import { makeLoadNotes } from "./note-progress";

/** Documents of the last days come first. */
const recentDays = 90;

/** What is followed before the load begins, so that nothing posted meanwhile falls between the two. */
const followedFirst = ["orders", "shipments", "invoices", "credit-memos"];

const successReading = reading(syncStateTable, ["accord_lastsuccesson"], {});

/**
 * Takes over what was posted before the bridge came: the latest documents first, then the older ones, each kind in the order of its
 * numbers, several pages at a time. Customers are coupled before. How far it has come without a gap is noted from time to time, so that
 * a load that was broken off goes on there. When it is told to stop, the pages in hand come to their end.
 */
export async function loadHistory(inbound: Inbound, state: StreamState, isStopping: () => boolean): Promise<void> {
  const saved = state.cursor();
  if (saved === undefined && !(await isFollowing(inbound))) return;
  let cursor: LoadCursor = saved === undefined ? await beginLoad(inbound) : parseLoadCursor(saved);
  if (cursor.step >= loadSteps.length) {
    noteFollowing(state, cursor.loaded);
    return;
  }
  const notes = makeLoadNotes(inbound, state, cursor.loaded);
  if (saved === undefined) await coupleCustomers(inbound);
  const lookups = makeRememberingLookups(inbound);
  for await (const { step, read, after, counts } of loadFrom(inbound, lookups, cursor)) {
    cursor = { ...cursor, step, after, loaded: cursor.loaded + read };
    await notes.note(cursor, read, counts);
    if (isStopping()) return notes.save();
  }
  await notes.save();
  const { after: _, ...end }: LoadCursor = { ...cursor, step: loadSteps.length };
  noteFollowing(state, cursor.loaded);
  await state.noteProgress(JSON.stringify(end), 0, { written: 1, unchanged: 0, failed: 0 });
  inbound.log.info({ loaded: cursor.loaded }, "the first load is complete");
}

/** Said again by every pass: a process may have died between the last page and saying so. */
function noteFollowing(state: StreamState, loaded: number): void {
  state.noteLoad({ phase: "Following", loaded, expected: loaded, perMinute: 0, expectedEnd: undefined });
}

async function isFollowing({ dataverse, erp: { connection, company } }: Inbound): Promise<boolean> {
  const keys = followedFirst.map((id) => toMirrorKey({ connection, company, kind: "stream", id }));
  const rows = await readAll(dataverse, successReading, { where: isIn("accord_streamkey", keys) });
  return rows.filter((row) => row.accord_lastsuccesson !== null).length === followedFirst.length;
}

async function beginLoad({ clock, erp }: Inbound): Promise<LoadCursor> {
  const now = clock.now();
  const since = daysAfter(now, -recentDays).toISOString().slice(0, 10);
  const counted = [erp.postedInvoices, erp.postedCreditMemos, erp.postedShipments];
  let expected = 0;
  for (const documents of counted) expected += await documents.count({});
  return { since, begunOn: now.toISOString(), step: 0, loaded: 0, expected };
}
