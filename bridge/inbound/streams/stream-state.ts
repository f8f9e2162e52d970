import { toOption } from "#model/choice";
import { toMirrorKey } from "#model/mirror-key";
import { toReasonColumns, type Reason } from "#model/reason";
import { streamPhases, syncStateTable, type StreamPhase } from "#model/tables/sync-state";
import { upsert } from "../../ports/change";
import { secondsAfter } from "../../ports/clock";
import { changeOrFail } from "../../ports/dataverse";
import type { Cursor } from "../../ports/erp";
import { reading } from "../../ports/reading";
import { addCounts, type Counts, type Inbound } from "../inbound";

/** A stream that nothing happens in shows that it lives at most this often. */
const heartbeatSeconds = 60;

/** A stream that has not shown for so long that it works is late, unless it is known to work more seldom. */
const usuallyLateAfterSeconds = 3 * heartbeatSeconds;

const stateReading = reading(
  syncStateTable,
  [
    "accord_cursor",
    "accord_lastsuccesson",
    "accord_failingsince",
    "accord_readcount",
    "accord_writtencount",
    "accord_unchangedcount",
    "accord_failedcount",
  ],
  {},
);

/** A first load as people see it. */
export interface LoadProgress {
  readonly phase: StreamPhase;
  readonly loaded: number;
  readonly expected: number;
  readonly perMinute: number;
  readonly expectedEnd: Date | undefined;
}

/** How far a stream has read and how it is doing: a row people see, and the cursor a restart goes on from. */
export interface StreamState {
  cursor(): Cursor | undefined;
  /** When a pass last came to its end, by any process. */
  lastSuccess(): Date | undefined;
  /** A page was applied. Written at once when it changed anything, else with the next heartbeat. */
  noteProgress(cursor: Cursor | undefined, read: number, counts: Counts): Promise<void>;
  /** Says where the ERP shows it, when there are several ways; written with the next progress. */
  noteSource(source: string): void;
  /** How far a first load has come; written with the next progress. */
  noteLoad(load: LoadProgress): void;
  /** A pass came to its end. */
  noteSuccess(): Promise<void>;
  noteFailure(reason: Reason): Promise<void>;
}

/** @param lateAfterSeconds after how long without a pass people are told that the stream is late. */
export async function openStreamState(
  inbound: Pick<Inbound, "dataverse" | "erp" | "clock">,
  name: string,
  label: string,
  lateAfterSeconds: number = usuallyLateAfterSeconds,
): Promise<StreamState> {
  const { connection, company } = inbound.erp;
  const key = { column: "accord_streamkey", value: toMirrorKey({ connection, company, kind: "stream", id: name }) };
  const row = await inbound.dataverse.retrieve(stateReading, key);
  let cursor: Cursor | undefined = row?.accord_cursor ?? undefined;
  let failingSince = row?.accord_failingsince ? new Date(row.accord_failingsince) : undefined;
  let reason: Reason | undefined;
  let lastSuccess = row?.accord_lastsuccesson ? new Date(row.accord_lastsuccesson) : undefined;
  let writtenOn: Date | undefined;
  let source: string | undefined;
  let load: LoadProgress | undefined;
  let read = row?.accord_readcount ?? 0;
  let counts: Counts = {
    written: row?.accord_writtencount ?? 0,
    unchanged: row?.accord_unchangedcount ?? 0,
    failed: row?.accord_failedcount ?? 0,
  };

  async function write(): Promise<void> {
    const columns = reason && toReasonColumns(reason);
    writtenOn = inbound.clock.now();
    const values = {
      accord_name: label,
      accord_cursor: cursor ?? null,
      accord_lastrunon: writtenOn.toISOString(),
      ...(lastSuccess ? { accord_lastsuccesson: lastSuccess.toISOString() } : {}),
      accord_lateafterseconds: Math.round(lateAfterSeconds),
      accord_failingsince: failingSince?.toISOString() ?? null,
      accord_reasoncode: columns?.code ?? null,
      accord_reasondetails: columns?.details.slice(0, 4000) ?? null,
      ...(source === undefined ? {} : { accord_source: source }),
      ...(load ? toLoadColumns(load) : {}),
      accord_readcount: read,
      accord_writtencount: counts.written,
      accord_unchangedcount: counts.unchanged,
      accord_failedcount: counts.failed,
    };
    await changeOrFail(inbound.dataverse, [upsert(syncStateTable, key, values)]);
  }

  function isHeartbeatDue(): boolean {
    return writtenOn === undefined || inbound.clock.now() >= secondsAfter(writtenOn, heartbeatSeconds);
  }

  return {
    cursor: () => cursor,
    lastSuccess: () => lastSuccess,
    async noteProgress(next, documents, pageCounts) {
      cursor = next;
      read += documents;
      counts = addCounts(counts, pageCounts);
      if (pageCounts.written + pageCounts.failed > 0) await write();
    },
    noteLoad(progress) {
      load = progress;
    },
    noteSource(text) {
      if (source !== text) writtenOn = undefined;
      source = text;
    },
    async noteSuccess() {
      // Others wait for the first: a load begins once the streams have come to their end.
      const isFirst = lastSuccess === undefined;
      lastSuccess = inbound.clock.now();
      const hasRecovered = failingSince !== undefined;
      failingSince = undefined;
      reason = undefined;
      if (isFirst || hasRecovered || isHeartbeatDue()) await write();
    },
    async noteFailure(why) {
      const isNew = failingSince === undefined || reason?.code !== why.code;
      failingSince ??= inbound.clock.now();
      reason = why;
      if (isNew || isHeartbeatDue()) await write();
    },
  };
}

function toLoadColumns({ phase, loaded, expected, perMinute, expectedEnd }: LoadProgress) {
  return {
    accord_phase: toOption(streamPhases, phase),
    accord_loadedcount: loaded,
    accord_expectedcount: expected,
    accord_rateperminute: perMinute,
    accord_expectedendon: expectedEnd?.toISOString() ?? null,
  };
}
