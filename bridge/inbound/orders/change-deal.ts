import { toOption } from "#model/choice";
import { stages } from "#model/stage";
import type { NewProgress } from "../../deal/completed-deal";
import type { Deal } from "../../deal/deal";
import { stageOfDeal } from "../../deal/stage-of-deal";
import { update, type Change } from "../../ports/change";
import { opportunityTable } from "../../ports/stock-tables";
import type { AnswerMove } from "./answer-of-order";

interface DealNews {
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly inForce: boolean;
    readonly progress?: NewProgress;
  };
  readonly intentId: string;
  readonly move: AnswerMove;
}

/** What the deal itself shows of its order. An order in force is the deal's order, whatever else was entered for it. */
export function changeDeal(deal: Deal, { order, intentId, move }: DealNews, now: Date): Change {
  const answer = move.answer;
  const stage = stageOfDeal(deal, { intents: new Map([[intentId, answer]]), order });
  const isTheOne =
    order.inForce ||
    !deal.accord_opportunity_order.some((other) => other.accord_orderid !== order.id && other.accord_inforce === true);
  return update(opportunityTable, deal.opportunityid, {
    accord_stage: toOption(stages, stage),
    accord_commitmenton: now.toISOString(),
    ...(isTheOne ? { accord_ordernumber: order.number } : {}),
  });
}
