import { answers, moveAnswer } from "#model/answer";
import { toOption } from "#model/choice";
import { reviews } from "#model/tolerance";
import type { Deal, DealIntent } from "../deal/deal";
import { answerOf } from "../deal/stage-of-deal";
import { updateIntent } from "../deal/update-intent";
import type { Change } from "../ports/change";
import type { Outbound } from "./outbound";
import type { Outcome, Settlement } from "./outcome";
import { isAtRest } from "./unclear";

/** The writes that settle earlier requests; undefined when one of them has begun to move meanwhile, so that nothing may be settled now. */
export function settleEarlier(
  outbound: Outbound,
  deal: Deal | undefined,
  outcome: Extract<Outcome, { is: "settled" }>,
): readonly Change[] | undefined {
  const changes: Change[] = [];
  for (const { intentId, becomes } of outcome.about) {
    const other = deal?.accord_opportunity_intent.find((row) => row.accord_intentid === intentId);
    if (!other || (becomes === "Withdrawn" && !isAtRest(outbound, other))) return undefined;
    changes.push(...settle(outbound, other, becomes));
  }
  return changes;
}

/** Conditional on what was read: a worker that claims the request in between is noticed. */
function settle(outbound: Outbound, other: DealIntent, becomes: Settlement["becomes"]): readonly Change[] {
  if (becomes === "Reviewed") {
    return [updateIntent(other, { accord_review: toOption(reviews, "Done") })];
  }
  if (moveAnswer(answerOf(other.accord_answer), becomes).is !== "applied") return [];
  const values = {
    accord_answer: toOption(answers, becomes),
    accord_answeredon: outbound.clock.now().toISOString(),
    accord_failureclass: null,
    accord_failingsince: null,
    accord_nextattempton: null,
    accord_overduesince: null,
  };
  return [updateIntent(other, values)];
}
