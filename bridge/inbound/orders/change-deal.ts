import type { Answer } from "#model/answer";
import { toOption } from "#model/choice";
import { stages } from "#model/stage";
import type { NewProgress } from "../../deal/completed-deal";
import type { Deal } from "../../deal/deal";
import { stageOfDeal } from "../../deal/stage-of-deal";
import { update, type Change } from "../../ports/change";
import { opportunityTable } from "../../ports/stock-tables";

interface DealNews {
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly inForce: boolean;
    readonly progress?: NewProgress;
  };
  /** The answers that are written with it, by intent. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/**
 * What the deal itself shows of its order, over the deal as it was read: its stage follows from rows that others write, too. An order
 * in force is the deal's order, whatever else was entered for it.
 */
export function changeDeal(deal: Deal, { order, answers }: DealNews, now: Date): Change {
  const stage = stageOfDeal(deal, { intents: answers, order });
  const isTheOne =
    order.inForce ||
    !deal.accord_opportunity_order.some((other) => other.accord_orderid !== order.id && other.accord_inforce === true);
  const values = {
    accord_stage: toOption(stages, stage),
    accord_commitmenton: now.toISOString(),
    ...(isTheOne ? { accord_ordernumber: order.number } : {}),
  };
  return update(opportunityTable, deal.opportunityid, values, deal["@odata.etag"]);
}
