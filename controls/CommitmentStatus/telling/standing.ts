import { isUnanswered } from "#model/silence";
import { latestRequest, stageOf, type Stage } from "#model/stage";
import type { Deal, Intent, Order } from "../../shared/mirror/deal";
import type { Topic } from "../words";
import { latestChange } from "./latest-change";

/** Where a deal stands: everything that is said follows from this. */
export interface Standing {
  readonly stage: Stage;
  /** The one thing to be said now. */
  readonly topic: Topic;
  /** The newest request for delivery; before there is one, the approval of the deal. */
  readonly request: Intent | undefined;
  /** What was asked after the request, while it is undecided or when it was refused: a change, a withdrawal, a cancellation. */
  readonly change: Intent | undefined;
  readonly order: Order | undefined;
  /** The ERP owes an answer for longer than it usually takes. */
  readonly isOverdue: boolean;
}

/**
 * The stage by the rule that bridge and control share. Settlement of invoices is not mirrored with the order,
 * so that everything is done is taken from the stage column, the bridge's own word.
 */
export function standingOf({ intents, order }: Deal, stageColumn: Stage | undefined, now: Date): Standing {
  const stage = stageOf(intents, order && { inForce: order.inForce, completed: stageColumn === "Closed" });
  const request = latestRequest(intents) ?? intents[intents.length - 1];
  const change = latestChange(intents, request, order);
  const isOverdue = [request, change].some((asked) => asked && isLate(asked, now));
  return {
    stage,
    topic:
      stage === "Committed"
        ? changeTopic(change) || orderTopic(order)
        : stage === "Closed"
          ? stage
          : requestTopic(request, stage, isOverdue),
    request,
    change,
    order,
    isOverdue,
  };
}

/** The bridge says so; should it be down, the clock does. */
function isLate({ kind, answer, overdueSince, answerExpectedBy }: Intent, now: Date): boolean {
  return isUnanswered(kind, answer) && Boolean(overdueSince ?? (answerExpectedBy && answerExpectedBy < now));
}

/** While a change is undecided, or when it was refused, it is what there is to tell of the order. */
function changeTopic(change: Intent | undefined): Topic | undefined {
  return change && (change.reason?.code ?? (change.answer === "Rejected" ? "Refused" : "ChangePending"));
}

/** Changes are the first thing to tell until goods are on their way. */
function orderTopic(order: Order | undefined): Topic {
  if (!order) return "Accepted";
  const { fulfilment, billing, changedLines } = order;
  if (changedLines && fulfilment === "NotShipped") return "Changed";
  return fulfilment === "Shipped" && billing === "Invoiced" ? billing : fulfilment;
}

/** What stands in the way of a request, else where it is. */
function requestTopic(request: Intent | undefined, stage: Stage, isOverdue: boolean): Topic {
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
      return awaitingTopic(request, isOverdue);
    case "Queued":
    case "Sending":
      return answer === "Acknowledged" ? awaitingTopic(request, isOverdue) : "OnItsWay";
  }
}

/** The ERP has the request and decides. */
function awaitingTopic({ answerExpectedBy }: Intent, isOverdue: boolean): Topic {
  return isOverdue ? "Overdue" : answerExpectedBy ? "Expected" : "AwaitingDecision";
}
