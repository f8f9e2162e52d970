import { answers, moveAnswer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { asksForDelivery, intentKinds } from "#model/intents/kind";
import type { Change } from "../ports/change";
import type { Deal, DealIntent } from "./deal";
import { answerOf } from "./stage-of-deal";
import { updateIntent } from "./update-intent";

/** Earlier versions of a request for delivery that a newer one may still take the place of. */
export function listReplaceable(
  deal: Deal,
  { accord_version: newer }: { readonly accord_version: number | null },
): readonly DealIntent[] {
  return deal.accord_opportunity_intent.filter((other) => {
    const kind = fromOption(intentKinds, other.accord_kind);
    const isEarlier = kind !== undefined && asksForDelivery(kind) && (other.accord_version ?? 0) < (newer ?? 0);
    return isEarlier && moveAnswer(answerOf(other.accord_answer), "Superseded").is === "applied";
  });
}

export function supersede(other: DealIntent, now: Date): Change {
  const values = { accord_answer: toOption(answers, "Superseded"), accord_answeredon: now.toISOString() };
  return updateIntent(other, values);
}
