import { isAccepted, isAwaitingDecision, type Answer } from "./answer";
import { choice, type NameOf } from "./choice";
import type { IntentKind } from "./intents/kind";

/** The one word on the first line of the screen. Derived, never decided: ARCHITECTURE.md, "The stage". */
export const stages = choice("Proposed", "Submitted", "Committed", "Closed", "NotCommitted");

export type Stage = NameOf<typeof stages>;

export interface IntentFacts {
  readonly kind: IntentKind;
  readonly version: number;
  readonly answer: Answer;
}

export interface OrderFacts {
  /** The ERP stands by the order: it is released or confirmed and not cancelled. */
  readonly inForce: boolean;
  /** Every line is shipped or cancelled, everything is invoiced and every invoice is settled. */
  readonly completed: boolean;
}

/**
 * The stage of a deal from its intents and the order made for it, if any. How far the bridge has carried an intent plays no part:
 * a transport fault never moves the stage back, and an order in force stays Committed while a change is asked for.
 */
export function stageOf(intents: readonly IntentFacts[], order: OrderFacts | undefined): Stage {
  if (order?.inForce) return order.completed ? "Closed" : "Committed";
  const latest = latestRequest(intents);
  if (!latest) return "Proposed";
  if (isAwaitingDecision(latest.answer)) return "Submitted";
  if (isAccepted(latest.answer)) return "Committed";
  return latest.answer === "Rejected" ? "NotCommitted" : "Proposed";
}

/**
 * The newest version of what the ERP was asked to deliver. OpportunityApproved asks for nothing that has to be delivered, and a change of
 * an order counts only once the ERP has taken it: until then the version before it is in force.
 */
export function latestRequest<Facts extends Pick<IntentFacts, "kind" | "version" | "answer">>(
  intents: readonly Facts[],
): Facts | undefined {
  return intents
    .filter(
      ({ kind, answer }) => kind === "DealReadyForFulfillment" || (kind === "AmendmentRequested" && isAccepted(answer)),
    )
    .reduce<Facts | undefined>(
      (latest, intent) => (latest && latest.version >= intent.version ? latest : intent),
      undefined,
    );
}
