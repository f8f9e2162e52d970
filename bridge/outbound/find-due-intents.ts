import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { failureClasses } from "#model/failure";
import { all, any, differs, equals, isBefore, isEmpty, type Condition } from "../ports/condition";
import type { Dataverse } from "../ports/dataverse";
import type { ErpHealth } from "../ports/erp-health";
import { dueIntentReading, type DueIntent } from "./due-intent";

const pageSize = 50;

/**
 * Intents something is to be done about now, oldest first, page by page: queued ones, retries whose time has come, unknown outcomes to
 * look up, and those whose worker died. Found by state, so there is no moment at which one could slip past a watermark.
 */
export function findDueIntents(
  dataverse: Dataverse,
  health: ErpHealth,
  now: Date,
): AsyncIterable<readonly DueIntent[]> {
  return dataverse.query(dueIntentReading, { where: isDue(health, now), oldestFirst: "createdon", pageSize });
}

function isDue(health: ErpHealth, now: Date) {
  const over = (["Withdrawn", "Superseded", "Expired"] as const).map((answer) => toOption(answers, answer));
  return all(
    ...over.map((answer) => differs("accord_answer", answer)),
    any(
      isEmpty("accord_delivery"),
      is("Queued"),
      all(is("Sending"), isBefore("accord_leaseduntil", now)),
      ...(health.isHeldBack() ? [] : [all(any(is("RetryWait"), is("UnknownOutcome")), isTimeToRetry(health, now))]),
    ),
  );
}

/**
 * A retry or a look-up is due at its time, or at once when the ERP was seen coming back since it failed; a wait the ERP asked for is
 * kept. While the ERP is held back neither would reach it.
 */
function isTimeToRetry(health: ErpHealth, now: Date) {
  const atItsTime = isBefore("accord_nextattempton", now);
  const answeringSince = health.answeringSince();
  if (!answeringSince) return atItsTime;
  const throttled = toOption(failureClasses, "Throttled");
  return any<"accord_nextattempton" | "accord_failureclass" | "modifiedon">(
    atItsTime,
    all<"accord_failureclass" | "modifiedon">(
      differs("accord_failureclass", throttled),
      isBefore("modifiedon", answeringSince),
    ),
  );
}

function is(delivery: (typeof deliveries)["names"][number]): Condition<"accord_delivery"> {
  return equals("accord_delivery", toOption(deliveries, delivery));
}
