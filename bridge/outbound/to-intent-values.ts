import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries, type Delivery } from "#model/delivery";
import { failureClasses, type FailureClass } from "#model/failure";
import { toReasonColumns, type Reason } from "#model/reason";
import { planRetry } from "#model/retry";
import type { intentTable } from "#model/tables/intent";
import type { RowChange } from "#model/tables/row";
import { secondsAfter } from "../ports/clock";
import { toSeenColumn } from "../changes/seen-order";
import type { GivenAnswer } from "./answer-of-outcome";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";
import { atRiskUntil, guardsKeys, isOver } from "./unclear";

type IntentValues = RowChange<typeof intentTable>;

/** What an attempt leaves in the row of its intent. The lease ends in any case. */
export function toIntentValues(
  outbound: Outbound,
  claim: Claim,
  outcome: Outcome,
  given: GivenAnswer | undefined,
): IntentValues {
  const now = outbound.clock.now();
  const unclearUntil = unclearAfter(outbound, claim, outcome);
  return {
    accord_delivery: toOption(deliveries, deliveryOf(outcome)),
    accord_leaseholder: null,
    accord_leaseduntil: unclearUntil?.toISOString() ?? null,
    accord_atriskuntil: atRiskUntil(outbound, unclearUntil)?.toISOString() ?? null,
    ...toFailure(outbound, claim, outcome),
    ...(outcome.is === "asked" ? { accord_answerdetails: toSeenColumn(outcome.order) } : {}),
    ...(given ? { accord_answer: toOption(answers, given.answer), accord_answeredon: now.toISOString() } : {}),
  };
}

function deliveryOf(outcome: Outcome): Delivery {
  switch (outcome.is) {
    case "decided":
    case "ordered":
    case "acknowledged":
    case "rejected":
    case "asked":
    case "settled":
      return "Delivered";
    case "held":
      return outcome.waits ? "Waiting" : "Delivered";
    case "parked":
      return "Parked";
    case "retry":
      return "RetryWait";
    case "unknown":
      return "UnknownOutcome";
  }
}

/**
 * What is unclear stays unclear until the order is found or its time is over, also while a person has the intent. Where the ERP refuses a
 * second order an attempt goes ahead at once, and what was sent before may come even after it: the key it carries must stay in use.
 */
function unclearAfter(outbound: Outbound, { unclearUntil }: Claim, outcome: Outcome): Date | undefined {
  if (outcome.is === "unknown") return outcome.lastSentBy;
  if (outcome.is === "parked" || outcome.is === "retry") return unclearUntil;
  const isSentAhead = guardsKeys(outbound.erp.capabilities);
  return isSentAhead && unclearUntil && !isOver(outbound, unclearUntil) ? unclearUntil : undefined;
}

function toFailure(outbound: Outbound, claim: Claim, outcome: Outcome): IntentValues {
  switch (outcome.is) {
    case "decided":
    case "ordered":
    case "acknowledged":
    case "settled":
      return toColumns({ reason: undefined });
    case "asked":
      return toColumns({ reason: { code: "AwaitingOrderDesk", order: outcome.order.number } });
    case "held":
    case "rejected":
      return toColumns({ reason: outcome.reason });
    case "parked":
      return toColumns({
        reason: outcome.reason,
        failure: outcome.failure,
        failingSince: failingSince(outbound, claim),
      });
    case "retry":
    case "unknown":
      return toColumns({
        reason: outcome.reason,
        failure: outcome.is === "retry" ? outcome.failure : "Transient",
        failingSince: outcome.is === "retry" && !outcome.reason ? undefined : failingSince(outbound, claim),
        nextAttempt: nextAttempt(outbound, claim, outcome),
      });
  }
}

function toColumns(state: {
  readonly reason: Reason | undefined;
  readonly failure?: FailureClass;
  readonly failingSince?: Date | undefined;
  readonly nextAttempt?: Date;
}): IntentValues {
  const reason = state.reason && toReasonColumns(state.reason);
  return {
    accord_failureclass: state.failure === undefined ? null : toOption(failureClasses, state.failure),
    accord_failingsince: state.failingSince?.toISOString() ?? null,
    accord_nextattempton: state.nextAttempt?.toISOString() ?? null,
    accord_reasoncode: reason?.code ?? null,
    accord_reasondetails: reason?.details.slice(0, 4000) ?? null,
  };
}

/** Since when this has not worked: for an ERP that is down, since it is, which may be before the deal was submitted. */
function failingSince({ clock, health }: Outbound, { intent }: Claim): Date {
  const known = [health.failingSince(), intent.accord_failingsince ? new Date(intent.accord_failingsince) : undefined];
  const moments = known.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return new Date(Math.min(clock.now().getTime(), ...moments));
}

function nextAttempt(
  { clock, erp, randomness }: Outbound,
  { attempt }: Claim,
  outcome: Extract<Outcome, { is: "retry" | "unknown" }>,
): Date {
  const failed =
    outcome.is === "retry"
      ? { failure: outcome.failure, retryAfterSeconds: outcome.afterSeconds }
      : { failure: "Transient" as const };
  const plan = planRetry({ ...failed, attempt, random: randomness.fraction() });
  if (plan.is === "parked") throw new RangeError(`A request is not tried again after ${failed.failure}`);
  const planned = secondsAfter(clock.now(), plan.afterSeconds);
  if (outcome.is === "retry") return planned;
  const clearOn = secondsAfter(outcome.lastSentBy, erp.capabilities.longestCommitSeconds + 1);
  return clearOn > clock.now() && clearOn < planned ? clearOn : planned;
}
