import { isAwaitingDecision } from "#model/answer";
import { latestRequest, stageOf, type Stage } from "#model/stage";
import type { Deal, Intent, Order } from "../../shared/mirror/deal";
import type { Topic } from "../words";

/** Where a deal stands: everything that is said follows from this. */
export interface Standing {
  readonly stage: Stage;
  /** The one thing to be said now. */
  readonly topic: Topic;
  /** The newest request for delivery. */
  readonly request: Intent | undefined;
  readonly order: Order | undefined;
  /** A newer request waits for a decision while an order is in force. */
  readonly isChangePending: boolean;
}

/**
 * The stage by the rule that bridge and control share. Settlement of invoices is not mirrored with the order,
 * so that everything is done is taken from the stage column, the bridge's own word.
 */
export function standingOf({ intents, order }: Deal, stageColumn: Stage | undefined): Standing {
  const stage = stageOf(intents, order && { inForce: order.inForce, completed: stageColumn === "Closed" });
  const request = latestRequest(intents);
  const isApproved = intents.length > 0;
  return {
    stage,
    topic:
      stage === "Committed" ? orderTopic(order) : stage === "Closed" ? stage : requestTopic(request, stage, isApproved),
    request,
    order,
    isChangePending: stage === "Committed" && request !== undefined && isAwaitingDecision(request.answer),
  };
}

/** Changes are the first thing to tell until goods are on their way. */
function orderTopic(order: Order | undefined): Topic {
  if (!order) return "Accepted";
  const { fulfilment, billing, changedLines } = order;
  if (changedLines && fulfilment === "NotShipped") return "Changed";
  return fulfilment === "Shipped" && billing === "Invoiced" ? billing : fulfilment;
}

/** What stands in the way of a request, else where it is. */
function requestTopic(request: Intent | undefined, stage: Stage, isApproved: boolean): Topic {
  if (!request) return isApproved ? "Approved" : "NothingSent";
  const { answer, delivery, reason } = request;
  if (stage === "Proposed") return answer === "Withdrawn" || answer === "Expired" ? answer : "Superseded";
  if (delivery === "UnknownOutcome") return "OutcomeUnknown";
  if (answer === "OnHold" || answer === "Rejected" || isHeldUp(request)) return reason ? reason.code : "Unknown";
  return answer === "Acknowledged" || delivery === "Delivered" ? "AwaitingDecision" : "OnItsWay";
}

function isHeldUp({ delivery }: Intent): boolean {
  return delivery === "RetryWait" || delivery === "Waiting" || delivery === "Parked";
}
