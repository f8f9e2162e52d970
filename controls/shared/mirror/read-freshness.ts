import type { ColumnName, Row } from "#model/tables/row";
import type { syncStateTable } from "#model/tables/sync-state";
import { toMoment } from "./cells";

/** How new the news from the ERP is. */
export interface Freshness {
  readonly asOf: Date | undefined;
  /** Since when nothing comes from the ERP; undefined while it comes. */
  readonly failingSince: Date | undefined;
}

const columns = ["accord_lastsuccesson", "accord_failingsince"] as const satisfies readonly ColumnName<
  typeof syncStateTable
>[];

type FreshnessRow = Partial<Pick<Row<typeof syncStateTable>, (typeof columns)[number]>>;

/** The newest success and the oldest trouble of all streams. Undefined when the user may not read them: the rows' own as-of serves. */
export async function readFreshness(
  webApi: Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">,
): Promise<Freshness | undefined> {
  try {
    const { entities } = await webApi.retrieveMultipleRecords("accord_syncstate", `?$select=${columns.join(",")}`);
    return toFreshness(entities);
  } catch {
    return undefined;
  }
}

export function toFreshness(rows: readonly FreshnessRow[]): Freshness | undefined {
  const successes = moments(rows.map((row) => row.accord_lastsuccesson));
  const failures = moments(rows.map((row) => row.accord_failingsince));
  return rows.length === 0 ? undefined : { asOf: successes.pop(), failingSince: failures[0] };
}

function moments(cells: readonly (string | null | undefined)[]): Date[] {
  return cells
    .map(toMoment)
    .filter((moment): moment is Date => moment !== undefined)
    .sort((a, b) => a.getTime() - b.getTime());
}
