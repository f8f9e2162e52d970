import type { ColumnName, Row } from "#model/tables/row";
import type { syncStateTable } from "#model/tables/sync-state";
import { toMoment } from "./cells";

/** How new the news from the ERP is. */
export interface Freshness {
  readonly asOf: Date | undefined;
  /** Since when nothing comes from the ERP; undefined while it comes. */
  readonly delayedSince: Date | undefined;
}

/** A stream in which nothing happens shows once a minute that it lives. */
const longestSilence = 5 * 60_000;
/** A fault that passes is not worth a word. */
const shortestTrouble = 60_000;

const columns = ["accord_lastsuccesson", "accord_failingsince"] as const satisfies readonly ColumnName<
  typeof syncStateTable
>[];

type FreshnessRow = Partial<Pick<Row<typeof syncStateTable>, (typeof columns)[number]>>;

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
  return { asOf, delayedSince: isFailing ? failingSince : isSilent ? asOf : undefined };
}

function moments(cells: readonly (string | null | undefined)[]): Date[] {
  return cells
    .map(toMoment)
    .filter((moment): moment is Date => moment !== undefined)
    .sort((a, b) => a.getTime() - b.getTime());
}
