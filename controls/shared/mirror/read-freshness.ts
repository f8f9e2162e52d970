import type { ColumnName, Row } from "#model/tables/row";
import type { syncStateTable } from "#model/tables/sync-state";
import { toMoment } from "./cells";

/** What news from the ERP is about, each by a stream of its own. */
export type NewsSource = "Orders" | "Shipments" | "Invoices" | "Payments";

/** How new the news of a source is. */
export interface SourceFreshness {
  readonly source: NewsSource;
  readonly asOf: Date;
  /** Since when it should have come again; undefined while it is in time. */
  readonly lateSince: Date | undefined;
}

/** How new the news from the ERP is. */
export interface Freshness {
  readonly asOf: Date | undefined;
  /** Since when nothing comes from the ERP; undefined while it comes. */
  readonly delayedSince: Date | undefined;
  readonly sources: readonly SourceFreshness[];
}

/** A stream in which nothing happens shows once a minute that it lives. */
const longestSilence = 5 * 60_000;
/** A fault that passes is not worth a word. */
const shortestTrouble = 60_000;

/** The last part of a stream's key, and what it brings. */
const sources: readonly (readonly [stream: string, source: NewsSource])[] = [
  ["orders", "Orders"],
  ["shipments", "Shipments"],
  ["invoices", "Invoices"],
  ["ledger", "Payments"],
];

const columns = [
  "accord_streamkey",
  "accord_lastsuccesson",
  "accord_failingsince",
  "accord_lateafterseconds",
] as const satisfies readonly ColumnName<typeof syncStateTable>[];

export type FreshnessRow = Partial<Pick<Row<typeof syncStateTable>, (typeof columns)[number]>>;

/** The newest success of all streams, and since when there is trouble or silence. Undefined when the user may not read them: the rows' own as-of serves. */
export async function readFreshness(
  webApi: Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">,
): Promise<Freshness | undefined> {
  try {
    const { entities } = await webApi.retrieveMultipleRecords("accord_syncstate", `?$select=${columns.join(",")}`);
    return toFreshness(entities, new Date());
  } catch {
    return undefined;
  }
}

export function toFreshness(rows: readonly FreshnessRow[], now: Date): Freshness | undefined {
  if (rows.length === 0) return undefined;
  const asOf = moments(rows.map((row) => row.accord_lastsuccesson)).pop();
  const [failingSince] = moments(rows.map((row) => row.accord_failingsince));
  const isFailing = failingSince && now.getTime() - failingSince.getTime() > shortestTrouble;
  const isSilent = asOf && now.getTime() - asOf.getTime() > longestSilence;
  return {
    asOf,
    delayedSince: isFailing ? failingSince : isSilent ? asOf : undefined,
    sources: sources.flatMap(([stream, source]) => {
      const streams = rows.filter((row) => row.accord_streamkey?.endsWith(`_${stream}`));
      return toSourceFreshness(source, streams, now);
    }),
  };
}

/** Of several companies the one whose news is oldest: what is shown must hold for each of them. */
function toSourceFreshness(source: NewsSource, rows: readonly FreshnessRow[], now: Date): readonly SourceFreshness[] {
  const [asOf] = moments(rows.map((row) => row.accord_lastsuccesson));
  if (!asOf) return [];
  const { accord_lateafterseconds: seconds } = rows.find((row) => row.accord_lateafterseconds) ?? {};
  const due = new Date(asOf.getTime() + (seconds ? seconds * 1000 : longestSilence));
  return [{ source, asOf, lateSince: due < now ? due : undefined }];
}

function moments(cells: readonly (string | null | undefined)[]): Date[] {
  return cells
    .map(toMoment)
    .filter((moment): moment is Date => moment !== undefined)
    .sort((a, b) => a.getTime() - b.getTime());
}
