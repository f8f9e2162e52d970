import { answers, type Answer } from "#model/answer";
import { fromOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { stageOf, stages, type Stage } from "#model/stage";
import { isDealCompleted, type NewProgress } from "./completed-deal";
import type { Deal } from "./deal";

/** What is about to be written and a deal read before does not show yet. */
export interface News {
  /** Answers that move, by intent. */
  readonly intents?: ReadonlyMap<string, Answer>;
  readonly order?: { readonly id: string | undefined; readonly inForce: boolean; readonly progress?: NewProgress };
}

/**
 * The stage of a deal as its rows say, with what is about to be written. A deal that is not shown as closed yet is not closed by this:
 * closing is an event of its own, with its row in the story (close-deals).
 */
export function stageOfDeal(deal: Deal, news: News = {}): Stage {
  const intents = deal.accord_opportunity_intent.flatMap((row) => {
    const kind = fromOption(intentKinds, row.accord_kind);
    if (!kind) return [];
    const answer = news.intents?.get(row.accord_intentid) ?? answerOf(row.accord_answer);
    return [{ kind, version: row.accord_version ?? 0, answer }];
  });
  const inForce = deal.accord_opportunity_order.filter((order) =>
    order.accord_orderid === news.order?.id ? news.order.inForce : order.accord_inforce === true,
  );
  const isNew = news.order?.inForce === true && !inForce.some((order) => order.accord_orderid === news.order?.id);
  if (inForce.length === 0 && !isNew) return stageOf(intents, undefined);
  const isShownClosed = fromOption(stages, deal.accord_stage) === "Closed";
  const completed = isShownClosed && !isNew && isDealCompleted(deal, inForce, news.order?.progress);
  return stageOf(intents, { inForce: true, completed });
}

/** The answer in a row: an empty column means Submitted. */
export function answerOf(option: number | null): Answer {
  return fromOption(answers, option) ?? "Submitted";
}
