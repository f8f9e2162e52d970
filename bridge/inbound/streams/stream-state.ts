import { toOption } from "#model/choice";
import { toMirrorKey } from "#model/mirror-key";
import { toReasonColumns, type Reason } from "#model/reason";
import { streamPhases, syncStateTable, type StreamPhase } from "#model/tables/sync-state";
import { upsert, type Change } from "../../ports/change";
import { secondsAfter } from "../../ports/clock";
import type { Cursor, Erp } from "../../ports/erp";
import { reading, type RowOf } from "../../ports/reading";
import { addCounts, type Counts, type Inbound } from "../inbound";
import { makeJointWrites, type WriteRow } from "./joint-writes";

/** A stream that nothing happens in shows that it lives at most this often. */
const heartbeatSeconds = 60;

/** A stream that has not shown for so long that it works is late, unless it is known to work more seldom. */
const usuallyLateAfterSeconds = 3 * heartbeatSeconds;

export const stateReading = reading(
  syncStateTable,
  [
    "accord_streamkey",
    "accord_cursor",
    "accord_lastrunon",
    "accord_lastsuccesson",
    "accord_failingsince",
    "accord_readcount",
    "accord_writtencount",
    "accord_unchangedcount",
    "accord_failedcount",
  ],
  {},
);

export type StreamRow = RowOf<typeof stateReading>;

export type StreamPorts = Pick<Inbound, "dataverse" | "erp" | "clock">;

/** What a stream is called, by the bridge and by people. */
export interface StreamIdentity {
  /** Part of the stream's key. */
  readonly name: string;
  readonly label: string;
  /** After how long without a pass people are told that the stream is late. */
  readonly lateAfterSeconds?: number;
}

/** The key of a stream's row: the stream of requests is called `requests`. */
export function toStreamKey({ connection, company }: Pick<Erp, "connection" | "company">, name: string): string {
  return toMirrorKey({ connection, company, kind: "stream", id: name });
}

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

/** Reads how far one stream is. */
export async function openStreamState(ports: StreamPorts, name: string, label: string): Promise<StreamState> {
  const key = { column: "accord_streamkey", value: toStreamKey(ports.erp, name) };
  const row = await ports.dataverse.retrieve(stateReading, key);
  return makeStreamState(ports, { name, label }, row, makeJointWrites(ports.dataverse));
}

/**
 * @param row the stream as it stands; undefined before its first pass.
 * @param writeRow writes it; streams of one process share it.
 */
export function makeStreamState(
  ports: StreamPorts,
  { name, label, lateAfterSeconds = usuallyLateAfterSeconds }: StreamIdentity,
  row: StreamRow | undefined,
  writeRow: WriteRow,
): StreamState {
  const key = { column: "accord_streamkey", value: toStreamKey(ports.erp, name) };
  let cursor: Cursor | undefined = row?.accord_cursor ?? undefined;
  let failingSince = row?.accord_failingsince ? new Date(row.accord_failingsince) : undefined;
  let reason: Reason | undefined;
  let lastSuccess = row?.accord_lastsuccesson ? new Date(row.accord_lastsuccesson) : undefined;
  let writtenOn = row?.accord_lastrunon ? new Date(row.accord_lastrunon) : undefined;
  let source: string | undefined;
  let load: LoadProgress | undefined;
  let read = row?.accord_readcount ?? 0;
  let counts: Counts = {
    written: row?.accord_writtencount ?? 0,
    unchanged: row?.accord_unchangedcount ?? 0,
    failed: row?.accord_failedcount ?? 0,
  };

  function toWrite(): Change {
    const columns = reason && toReasonColumns(reason);
    writtenOn = ports.clock.now();
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
    return upsert(syncStateTable, key, values);
  }

  const write = () => writeRow(toWrite);

  function isHeartbeatDue(): boolean {
    return writtenOn === undefined || ports.clock.now() >= secondsAfter(writtenOn, heartbeatSeconds);
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
      lastSuccess = ports.clock.now();
      const hasRecovered = failingSince !== undefined;
      failingSince = undefined;
      reason = undefined;
      if (isFirst || hasRecovered || isHeartbeatDue()) await write();
    },
    async noteFailure(why) {
      const isNew = failingSince === undefined || reason?.code !== why.code;
      failingSince ??= ports.clock.now();
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
