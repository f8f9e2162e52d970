import type { CommitmentKind } from "#model/commitments/kind";
import type { FailureClass } from "#model/failure";
import type { Reason } from "#model/reason";
import { isRetried } from "#model/retry";
import { reasonOf, type ErpFault } from "../ports/erp-fault";
import type { ErpOrder, ErpReference } from "../ports/erp-documents";

/** What an attempt to carry an intent out came to. */
export type Outcome =
  /** The order exists in the ERP. */
  | { readonly is: "ordered"; readonly order: ErpReference }
  /** The order was read back before this was recorded, and with it what the ERP says: there is nothing left to send. */
  | { readonly is: "decided" }
  /** The ERP was told; there is nothing to create. */
  | { readonly is: "acknowledged" }
  /** The ERP takes nothing from the customer now. `waits`: the intent itself is still to be sent when that has changed. */
  | { readonly is: "held"; readonly reason: Reason; readonly waits: boolean }
  | { readonly is: "rejected"; readonly reason: Reason }
  /** Only people of the ERP can do it; they are asked, and what becomes of the order is their answer. */
  | { readonly is: "asked"; readonly order: ErpOrder }
  /** Answered for good by what the ERP has or has not, and with it what it is about. */
  | {
      readonly is: "settled";
      readonly answer: "AcceptedAsAsked" | "Expired" | "Superseded";
      readonly tells: CommitmentKind | undefined;
      readonly about: readonly Settlement[];
    }
  /** Only a person can help. */
  | { readonly is: "parked"; readonly failure: FailureClass; readonly reason: Reason }
  /** A passing fault. Nothing was sent, or what was sent is known not to have had an effect. */
  | {
      readonly is: "retry";
      readonly failure: FailureClass;
      readonly reason: Reason | undefined;
      /** A lower bound the service gave. */
      readonly afterSeconds: number | undefined;
    }
  /** Something was sent and may still take effect; `lastSentBy` is the latest moment at which it may have been sent. */
  | { readonly is: "unknown"; readonly lastSentBy: Date; readonly reason: Reason };

/** Another request of the deal has to come to its end first. */
export const soonAgain: Outcome = { is: "retry", failure: "Dependency", reason: undefined, afterSeconds: undefined };

/** A newer version has the deal's order. */
export const superseded: Outcome = { is: "settled", answer: "Superseded", tells: undefined, about: [] };

/** What becomes of an earlier request. Withdrawn only before anything was sent of it, or when the ERP has nothing of it. */
export interface Settlement {
  readonly intentId: string;
  readonly becomes: "Withdrawn" | "Superseded" | "Reviewed";
}

/** A step that either gives what the next one needs or ends the attempt. */
export type StepResult<Value> =
  { readonly is: "done"; readonly value: Value } | { readonly is: "ended"; readonly outcome: Outcome };

export function done<Value>(value: Value): StepResult<Value> {
  return { is: "done", value };
}

export function ended(outcome: Outcome): { readonly is: "ended"; readonly outcome: Outcome } {
  return { is: "ended", outcome };
}

/**
 * What a fault of the ERP means for an intent. `unclearUntil` is set while an earlier request may still take effect; then the intent
 * stays an unknown outcome whatever else fails.
 */
export function toOutcome(fault: ErpFault, unclearUntil: Date | undefined): Outcome {
  const reason = reasonOf(fault);
  if (unclearUntil) return { is: "unknown", lastSentBy: unclearUntil, reason };
  if (!isRetried(fault.failure)) return { is: "parked", failure: fault.failure, reason };
  return { is: "retry", failure: fault.failure, reason, afterSeconds: fault.retryAfterSeconds };
}
