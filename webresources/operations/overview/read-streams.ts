import type { syncStateTable } from "#model/tables/sync-state";
import type { Row } from "#model/tables/row";

/** How a stream is doing. */
export interface StreamHealth {
  readonly id: string;
  readonly name: string;
  readonly isRequests: boolean;
  readonly lastSuccess: Date | undefined;
  readonly lateAfterSeconds: number;
  readonly failingSince: Date | undefined;
  readonly reason: string | undefined;
  readonly pausedOn: Date | undefined;
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
}

export type StreamState = "OnTime" | "Late" | "Failing" | "Paused";

const columns = [
  "accord_name",
  "accord_streamkey",
  "accord_lastsuccesson",
  "accord_lateafterseconds",
  "accord_failingsince",
  "accord_reasoncode",
  "accord_pausedon",
  "accord_readcount",
  "accord_writtencount",
  "accord_unchangedcount",
  "accord_failedcount",
] as const;

type StreamRow = Partial<Pick<Row<typeof syncStateTable>, (typeof columns)[number]>> & {
  readonly accord_syncstateid: string;
};

const usuallyLateAfterSeconds = 180;

export async function readStreams(): Promise<readonly StreamHealth[]> {
  const query = `?$select=${columns.join(",")}&$orderby=accord_name asc`;
  const { entities } = await Xrm.WebApi.retrieveMultipleRecords("accord_syncstate", query);
  return (entities as readonly StreamRow[]).map(toStream).sort((a, b) => Number(b.isRequests) - Number(a.isRequests));
}

function toStream(row: StreamRow): StreamHealth {
  const moment = (text: string | null | undefined) => (text ? new Date(text) : undefined);
  return {
    id: row.accord_syncstateid,
    name: row.accord_name ?? "",
    isRequests: (row.accord_streamkey ?? "").endsWith("requests") || row.accord_name === "Requests",
    lastSuccess: moment(row.accord_lastsuccesson),
    lateAfterSeconds: row.accord_lateafterseconds ?? usuallyLateAfterSeconds,
    failingSince: moment(row.accord_failingsince),
    reason: row.accord_reasoncode ?? undefined,
    pausedOn: moment(row.accord_pausedon),
    read: row.accord_readcount ?? 0,
    written: row.accord_writtencount ?? 0,
    unchanged: row.accord_unchangedcount ?? 0,
    failed: row.accord_failedcount ?? 0,
  };
}

/** A person's pause comes before a fault, a fault before being late. */
export function stateOfStream(stream: StreamHealth, now: Date): StreamState {
  if (stream.pausedOn) return "Paused";
  if (stream.failingSince) return "Failing";
  const last = stream.lastSuccess?.getTime();
  return last === undefined || now.getTime() - last > stream.lateAfterSeconds * 1000 ? "Late" : "OnTime";
}
