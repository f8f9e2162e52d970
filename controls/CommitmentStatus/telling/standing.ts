import { isAwaitingDecision } from "#model/answer";
import { latestRequest, stageOf, type Stage } from "#model/stage";
import type { Deal, Intent, Order } from "../../shared/mirror/deal";
import type { Topic } from "../words";

/** Where a deal stands: everything that is said follows from this. */
export interface Standing {
  readonly stage: Stage;
  /** The one thing to be said now. */
  readonly topic: Topic;
  /** The newest request for delivery; before there is one, the approval of the deal. */
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
  const request = latestRequest(intents) ?? intents[intents.length - 1];
  return {
    stage,
    topic: stage === "Committed" ? orderTopic(order) : stage === "Closed" ? stage : requestTopic(request, stage),
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
function requestTopic(request: Intent | undefined, stage: Stage): Topic {
  if (!request) return "NothingSent";
  const { kind, answer, delivery, reason } = request;
  if (answer === "OnHold" || answer === "Rejected") return reason ? reason.code : "Unknown";
  if (kind !== "DealReadyForFulfillment") return "Approved";
  if (stage === "Proposed") return answer === "Withdrawn" || answer === "Expired" ? answer : "Superseded";
  switch (delivery) {
    case "UnknownOutcome":
      return "OutcomeUnknown";
    case "Waiting":
    case "Parked":
      return reason ? reason.code : "Unknown";
    case "RetryWait":
      // Without a reason nothing failed: it waits for its turn.
      return reason ? reason.code : "OnItsWay";
    case "Delivered":
      return "AwaitingDecision";
    case "Queued":
    case "Sending":
      return answer === "Acknowledged" ? "AwaitingDecision" : "OnItsWay";
  }
}
