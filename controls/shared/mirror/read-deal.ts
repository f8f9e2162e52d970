import { toCommitment, commitmentColumns, type CommitmentRow } from "./to-commitment";
import type { Deal } from "./deal";
import { intentColumns, toIntent, type IntentRow } from "./to-intent";
import { orderColumns, orderThatCounts, toOrder, type OrderRow } from "./to-order";
import { toMoment } from "./cells";

/** The opportunity with what hangs on it; the collections are named by the relationships of `#model/tables/table`. */
export interface DealRow {
  readonly createdon?: string;
  readonly transactioncurrencyid?: { readonly isocurrencycode?: string } | null;
  readonly accord_opportunity_intent?: readonly IntentRow[];
  readonly accord_opportunity_commitment?: readonly CommitmentRow[];
  readonly accord_opportunity_order?: readonly OrderRow[];
}

export const dealQuery =
  "?$select=createdon&$expand=" +
  [
    "transactioncurrencyid($select=isocurrencycode)",
    `accord_opportunity_intent($select=${intentColumns.join(",")})`,
    `accord_opportunity_commitment($select=${commitmentColumns.join(",")})`,
    `accord_opportunity_order($select=${orderColumns.join(",")})`,
  ].join(",");

/** Everything the story of a deal needs, in one request. Rejects with what the platform threw. */
export async function readDeal(
  webApi: Pick<ComponentFramework.WebApi, "retrieveRecord">,
  opportunityId: string,
): Promise<Deal> {
  return toDeal(await webApi.retrieveRecord("opportunity", opportunityId, dealQuery));
}

/** The commitments are mapped when the story is told: the first sentence does without. */
export function toDeal(row: DealRow): Deal {
  return {
    createdOn: toMoment(row.createdon),
    currency: row.transactioncurrencyid?.isocurrencycode ?? "",
    intents: mapRows(row.accord_opportunity_intent, toIntent, (intent) => intent.submittedOn),
    get commitments() {
      return mapRows(row.accord_opportunity_commitment, toCommitment, (commitment) => commitment.occurredOn);
    },
    order: orderThatCounts((row.accord_opportunity_order ?? []).map(toOrder)),
  };
}

function mapRows<RowType, Shape>(
  rows: readonly RowType[] | undefined,
  toShape: (row: RowType) => Shape | undefined,
  momentOf: (shape: Shape) => Date,
): readonly Shape[] {
  return (rows ?? [])
    .map(toShape)
    .filter((shape): shape is Shape => shape !== undefined)
    .sort((a, b) => momentOf(a).getTime() - momentOf(b).getTime());
}
