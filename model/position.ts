import { isAwaitingDecision, type Answer } from "./answer";
import type { Delivery } from "./delivery";

/** Where a request is. Every request is in exactly one place at every moment, so the places add up to what was submitted. */
export type Position = "Answered" | "Parked" | OnTheWay;

/** The places of a request that is on the way, each with somebody or something that moves it on. */
export type OnTheWay =
  "Queued" | "Sending" | "TriedAgain" | "WaitsForChange" | "BeingLookedUp" | "ReceivedByErp" | "OnHoldByErp";

export const placesOnTheWay: readonly OnTheWay[] = [
  "Queued",
  "Sending",
  "TriedAgain",
  "WaitsForChange",
  "BeingLookedUp",
  "ReceivedByErp",
  "OnHoldByErp",
];

/** submitted = answered + on the way + parked. An answer counts as soon as the ERP has decided, whatever the delivery says. */
export function positionOf(answer: Answer, delivery: Delivery): Position {
  if (!isAwaitingDecision(answer)) return "Answered";
  switch (delivery) {
    case "Parked":
      return "Parked";
    case "Queued":
      return "Queued";
    case "Sending":
      return "Sending";
    case "RetryWait":
      return "TriedAgain";
    case "Waiting":
      return "WaitsForChange";
    case "UnknownOutcome":
      return "BeingLookedUp";
    case "Delivered":
      return answer === "OnHold" ? "OnHoldByErp" : "ReceivedByErp";
  }
}
