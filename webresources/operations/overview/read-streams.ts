import type { syncStateTable } from "#model/tables/sync-state";
import { fromMirrorKey } from "#model/mirror-key";
import { fromReasonColumns, type Reason } from "#model/reason";
import type { Row } from "#model/tables/row";

/** How a stream is doing. */
export interface StreamHealth {
  readonly id: string;
  /** As the bridge calls it. */
  readonly name: string;
  /** Which stream it is, in every company: the last part of its key. */
  readonly kind: string;
  readonly isRequests: boolean;
  /** Whether it follows documents of the ERP one by one: the others count accounts, or documents these have counted already. */
  readonly followsDocuments: boolean;
  readonly lastSuccess: Date | undefined;
  readonly lateAfterSeconds: number;
  readonly failingSince: Date | undefined;
  readonly reason: Reason | undefined;
  /** Also when this version does not know it. */
  readonly reasonCode: string | undefined;
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
  "accord_reasondetails",
  "accord_pausedon",
  "accord_readcount",
  "accord_writtencount",
  "accord_unchangedcount",
  "accord_failedcount",
] as const;

type StreamRow = Partial<Pick<Row<typeof syncStateTable>, (typeof columns)[number]>> & {
  readonly accord_syncstateid: string;
};

const documentStreams: readonly string[] = ["customers", "orders", "shipments", "invoices", "credit-memos"];

const usuallyLateAfterSeconds = 180;

export async function readStreams(): Promise<readonly StreamHealth[]> {
  const query = `?$select=${columns.join(",")}&$orderby=accord_name asc`;
  const { entities } = await Xrm.WebApi.retrieveMultipleRecords("accord_syncstate", query);
  return (entities as readonly StreamRow[]).map(toStream).sort((a, b) => Number(b.isRequests) - Number(a.isRequests));
}

function toStream(row: StreamRow): StreamHealth {
  const moment = (text: string | null | undefined) => (text ? new Date(text) : undefined);
  const kind = fromMirrorKey(row.accord_streamkey ?? "")?.id ?? "";
  return {
    id: row.accord_syncstateid,
    name: row.accord_name ?? "",
    kind,
    isRequests: kind === "requests",
    followsDocuments: documentStreams.includes(kind),
    lastSuccess: moment(row.accord_lastsuccesson),
    lateAfterSeconds: row.accord_lateafterseconds ?? usuallyLateAfterSeconds,
    failingSince: moment(row.accord_failingsince),
    reason: fromReasonColumns(row.accord_reasoncode, row.accord_reasondetails),
    reasonCode: row.accord_reasoncode ?? undefined,
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
