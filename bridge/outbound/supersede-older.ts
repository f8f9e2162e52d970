import { answers, moveAnswer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { intentKinds } from "#model/intents/kind";
import { intentTable } from "#model/tables/intent";
import type { Deal, DealIntent } from "../deal/deal";
import { answerOf } from "../deal/stage-of-deal";
import { update, type Change } from "../ports/change";
import type { DueIntent } from "./due-intent";

/** Earlier versions of a request that nothing came of: the version that is answered now replaces them. */
export function findSuperseded(intent: DueIntent, deal: Deal | undefined): readonly DealIntent[] {
  if (!deal || fromOption(intentKinds, intent.accord_kind) !== "DealReadyForFulfillment") return [];
  return deal.accord_opportunity_intent.filter(
    (other) =>
      other.accord_kind === intent.accord_kind &&
      (other.accord_version ?? 0) < (intent.accord_version ?? 0) &&
      fromOption(deliveries, other.accord_delivery) !== "Delivered" &&
      moveAnswer(answerOf(other.accord_answer), "Superseded").is === "applied",
  );
}

export function supersede(other: DealIntent, now: Date): Change {
  const values = { accord_answer: toOption(answers, "Superseded"), accord_answeredon: now.toISOString() };
  return update(intentTable, other.accord_intentid, values, other["@odata.etag"]);
}
