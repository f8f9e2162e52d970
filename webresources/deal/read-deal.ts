import { opportunityQuery, productLinesQuery, type OpportunityRow, type ProductLineRow } from "./deal-rows";
import { readIntents, type SentIntent } from "./read-intents";
import { toSnapshot, type SnapshotOutcome } from "./to-snapshot";

/** The deal as it is saved now, and what was sent of it before. */
export interface CurrentDeal {
  readonly deal: OpportunityRow;
  readonly snapshot: SnapshotOutcome;
  readonly intents: readonly SentIntent[];
}

/** Three requests side by side. Rejects with what the platform threw. */
export async function readDeal(opportunityId: string): Promise<CurrentDeal> {
  const [deal, lines, intents] = await Promise.all([
    Xrm.WebApi.retrieveRecord("opportunity", opportunityId, opportunityQuery) as PromiseLike<OpportunityRow>,
    Xrm.WebApi.retrieveMultipleRecords("opportunityproduct", productLinesQuery(opportunityId)),
    readIntents(opportunityId),
  ]);
  return { deal, snapshot: toSnapshot(opportunityId, deal, lines.entities as ProductLineRow[]), intents };
}
