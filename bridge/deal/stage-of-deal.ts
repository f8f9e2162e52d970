import { answers, type Answer } from "#model/answer";
import { fromOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { stageOf, type Stage } from "#model/stage";
import type { Deal } from "./deal";

/** What is about to be written and a deal read before does not show yet. */
export interface News {
  /** Answers that move, by intent. */
  readonly intents?: ReadonlyMap<string, Answer>;
  readonly order?: { readonly id: string | undefined; readonly inForce: boolean };
}

/** The stage of a deal as its rows say, with what is about to be written. Settlement is not mirrored, so no deal is completed yet. */
export function stageOfDeal(deal: Deal, news: News = {}): Stage {
  const intents = deal.accord_opportunity_intent.flatMap((row) => {
    const kind = fromOption(intentKinds, row.accord_kind);
    if (!kind) return [];
    const answer = news.intents?.get(row.accord_intentid) ?? answerOf(row.accord_answer);
    return [{ kind, version: row.accord_version ?? 0, answer }];
  });
  const others = deal.accord_opportunity_order.filter((order) => order.accord_orderid !== news.order?.id);
  const inForce = news.order?.inForce === true || others.some((order) => order.accord_inforce === true);
  return stageOf(intents, inForce ? { inForce, completed: false } : undefined);
}

/** The answer in a row: an empty column means Submitted. */
export function answerOf(option: number | null): Answer {
  return fromOption(answers, option) ?? "Submitted";
}
