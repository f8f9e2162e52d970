import { isIn } from "../ports/condition";
import { readAll, type Dataverse } from "../ports/dataverse";
import { dealReading, type Deal } from "./deal";

/** Deals by their id, in one request. */
export async function readDeals(
  dataverse: Dataverse,
  opportunityIds: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, Deal>> {
  const ids = [...new Set(opportunityIds.filter((id): id is string => Boolean(id)))];
  if (ids.length === 0) return new Map();
  const deals = await readAll(dataverse, dealReading, { where: isIn("opportunityid", ids) });
  return new Map(deals.map((deal) => [deal.opportunityid, deal]));
}
