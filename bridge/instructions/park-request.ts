import { isAwaitingDecision } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries, moveDelivery, type Delivery } from "#model/delivery";
import { failureClasses } from "#model/failure";
import { toReasonColumns } from "#model/reason";
import { readDeals } from "../deal/read-deals";
import { showStage } from "../deal/show-stage";
import { answerOf } from "../deal/stage-of-deal";
import { updateIntent } from "../deal/update-intent";
import { raiseIssues } from "../issues/raise-issue";
import { toIssueKey } from "../outbound/to-trouble";
import type { Clock } from "../ports/clock";
import type { Dataverse } from "../ports/dataverse";
import { reading, type RowOf } from "../ports/reading";
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
    "accord_leaseduntil",
    "_accord_orderid_value",
    "_accord_opportunityid_value",
    "_accord_accountid_value",
    "_owninguser_value",
  ],
  {},
);

type ParkedIntent = RowOf<typeof parkedReading>;

/**
 * Takes a request out of the way until a person lets it go on, and puts it on the work list in the same step. Only one the ERP has nothing
 * of, for certain.
 */
export async function parkRequest(dataverse: Dataverse, clock: Clock, instruction: Instruction): Promise<Obeyed> {
  const id = instruction._accord_intentid_value;
  const intent = id ? await dataverse.retrieve(parkedReading, { column: "accord_intentid", value: id }) : undefined;
  if (!intent) return refused("Say which request is to be parked.");
  const delivery = howFar(intent);
  if (!isAwaitingDecision(answerOf(intent.accord_answer))) return refused("It has been answered already.");
  if (delivery === "Sending" || moveDelivery(delivery, "Parked").is !== "applied") return refused(explain(delivery));
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
  const opportunityId = intent._accord_opportunityid_value;
  const deal = (await readDeals(dataverse, [opportunityId])).get(opportunityId ?? "");
  return obeyed("Parked: nothing is sent until somebody retries it.", 1, [
    updateIntent(intent, values),
    ...showStage(deal),
    ...(await raiseIssues(dataverse, [trouble], now)),
  ]);
}

/** Between two attempts the order of an earlier one may have come back, or may still come about. */
function howFar(intent: ParkedIntent): Delivery {
  const delivery = deliveryOf(intent.accord_delivery);
  if (delivery === "Sending" || delivery === "Parked") return delivery;
  if (intent._accord_orderid_value !== null) return "Delivered";
  return intent.accord_leaseduntil === null ? delivery : "UnknownOutcome";
}
