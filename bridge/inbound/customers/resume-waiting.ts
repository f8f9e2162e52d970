import { answers, moveAnswer } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { answerOf } from "../../deal/stage-of-deal";
import { updateIntent } from "../../deal/update-intent";
import { all, equals, isIn } from "../../ports/condition";
import { readAll, type ChangeSet } from "../../ports/dataverse";
import type { Inbound } from "../inbound";
import { orderedIntentReading, type OrderedIntent } from "../orders/mirrored-order";
import type { AccountNews } from "./account-news";
import { tellHold } from "./tell-hold";

/** Sends what waited for the block of its customer on its way again. */
export async function resumeWaiting(inbound: Inbound, free: readonly AccountNews[]): Promise<void> {
  if (free.length === 0) return;
  const where = all<"accord_delivery" | "_accord_accountid_value">(
    equals("accord_delivery", toOption(deliveries, "Waiting")),
    isIn(
      "_accord_accountid_value",
      free.map((account) => account.accountId),
    ),
  );
  const waiting = await readAll(inbound.dataverse, orderedIntentReading, { where });
  await inbound.dataverse.changeAll(waiting.flatMap((intent) => toResumption(inbound, intent)));
}

/** Nothing for a request that a newer version has replaced. */
function toResumption(inbound: Inbound, intent: OrderedIntent): readonly ChangeSet[] {
  if (moveAnswer(answerOf(intent.accord_answer), "Acknowledged").is !== "applied") return [];
  const now = inbound.clock.now();
  inbound.log.info({ correlationId: intent.accord_key }, "the hold was lifted, the intent goes on");
  return [
    [
      updateIntent(intent, {
        accord_delivery: toOption(deliveries, "Queued"),
        accord_answer: toOption(answers, "Acknowledged"),
        accord_answeredon: now.toISOString(),
        accord_reasoncode: null,
        accord_reasondetails: null,
      }),
      tellHold(inbound, intent, undefined, now),
    ],
  ];
}
