import { isAwaitingDecision } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries, moveDelivery } from "#model/delivery";
import { failureClasses } from "#model/failure";
import { toReasonColumns } from "#model/reason";
import { answerOf } from "../deal/stage-of-deal";
import { updateIntent } from "../deal/update-intent";
import { raiseIssues } from "../issues/raise-issue";
import { toIssueKey } from "../outbound/to-trouble";
import type { Clock } from "../ports/clock";
import type { Dataverse } from "../ports/dataverse";
import { reading } from "../ports/reading";
import { ownedIntentTable } from "../ports/stock-tables";
import { obeyed, refused, type Instruction, type Obeyed } from "./instruction";
import { deliveryOf, explain } from "./retry-requests";

const parkedReading = reading(
  ownedIntentTable,
  [
    "accord_name",
    "accord_key",
    "accord_kind",
    "accord_snapshothash",
    "accord_answer",
    "accord_delivery",
    "accord_failingsince",
    "_accord_opportunityid_value",
    "_accord_accountid_value",
    "_owninguser_value",
  ],
  {},
);

/** Takes a request out of the way until a person lets it go on, and puts it on the work list in the same step. */
export async function parkRequest(dataverse: Dataverse, clock: Clock, instruction: Instruction): Promise<Obeyed> {
  const id = instruction._accord_intentid_value;
  const intent = id ? await dataverse.retrieve(parkedReading, { column: "accord_intentid", value: id }) : undefined;
  if (!intent) return refused("Say which request is to be parked.");
  const delivery = deliveryOf(intent.accord_delivery);
  if (!isAwaitingDecision(answerOf(intent.accord_answer))) return refused("It has been answered already.");
  if (moveDelivery(delivery, "Parked").is !== "applied") return refused(explain(delivery));
  const now = clock.now();
  const reason = { code: "HeldByOperations", note: instruction.accord_note ?? "" } as const;
  const columns = toReasonColumns(reason);
  const trouble = {
    key: toIssueKey(intent.accord_intentid),
    name: intent.accord_name ?? intent.accord_intentid,
    failure: "Configuration",
    reason,
    correlationId: intent.accord_key ?? undefined,
    intentId: intent.accord_intentid,
    opportunityId: intent._accord_opportunityid_value,
    accountId: intent._accord_accountid_value,
    ownerId: intent._owninguser_value,
  } as const;
  const values = {
    accord_delivery: toOption(deliveries, "Parked"),
    accord_nextattempton: null,
    accord_failureclass: toOption(failureClasses, "Configuration"),
    accord_failingsince: intent.accord_failingsince ?? now.toISOString(),
    accord_reasoncode: columns.code,
    accord_reasondetails: columns.details.slice(0, 4000),
  };
  return obeyed("Parked: nothing is sent until somebody retries it.", 1, [
    updateIntent(intent, values),
    ...(await raiseIssues(dataverse, [trouble], now)),
  ]);
}
