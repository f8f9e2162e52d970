import type { NewOrder } from "../ports/erp-documents";
import type { OrderOutcome } from "../ports/erp";
import type { Claim } from "./claim-intent";
import { ensureCustomer } from "./ensure-customer";
import { findOtherOrder } from "./find-other-order";
import type { Outbound } from "./outbound";
import { done, ended, type Outcome, type StepResult } from "./outcome";
import type { DealRequest } from "./read-request";
import { mayStillCommit } from "./unclear";

/** Carries out DealReadyForFulfillment: customer, look-up, create. Each step is safe to repeat after a crash in the middle of it. */
export async function submitOrder(outbound: Outbound, claim: Claim, request: DealRequest): Promise<Outcome> {
  const lines = readLines(request);
  if (lines.is === "ended") return lines.outcome;
  const other = findOtherOrder(claim);
  if (other) return other;

  const customer = await ensureCustomer(outbound, claim, request.accountId);
  if (customer.is === "ended") return customer.outcome;
  outbound.reach("customer-ensured");

  const found = await lookUpOrder(outbound, request);
  if (found) return found;
  outbound.reach("key-looked-up");
  const unclear = mayStillCommit(outbound, claim);
  if (unclear) return unclear;

  await claim.lease.ensure(outbound.requestTimeoutSeconds);
  const { key, snapshot } = request;
  const { currency, deliverBy } = snapshot;
  const answer = await outbound.erp.createOrder({
    key,
    customerId: customer.value,
    currency,
    deliverBy,
    lines: lines.value,
  });
  outbound.reach("order-created");
  return toOutcomeOfOrder(answer, outbound.clock.now());
}

/** The order an earlier attempt created, or several, which only a person can sort out. */
async function lookUpOrder(outbound: Outbound, { key }: DealRequest): Promise<Outcome | undefined> {
  const [order, ...others] = await outbound.erp.findOrdersByKey(key);
  if (!order) return undefined;
  if (others.length === 0) return { is: "ordered", order };
  const numbers = [order, ...others].map((found) => found.number).join(", ");
  return { is: "parked", failure: "Conflict", reason: { code: "SeveralOrders", numbers } };
}

function readLines({ snapshot }: DealRequest): StepResult<NewOrder["lines"]> {
  if (snapshot.lines.length === 0) {
    const reason = { code: "RequestUnreadable", detail: "the deal has no lines" } as const;
    return ended({ is: "parked", failure: "Data", reason });
  }
  const lines: NewOrder["lines"][number][] = [];
  for (const line of snapshot.lines) {
    if (line.item === null) {
      const reason = { code: "LineWithoutItem", line: String(line.number), description: line.description } as const;
      return ended({ is: "parked", failure: "Data", reason });
    }
    const { number, item, quantity, unit, unitPrice, amount } = line;
    lines.push({ number, item, quantity, unit, unitPrice, amount });
  }
  return done(lines);
}

function toOutcomeOfOrder(answer: OrderOutcome, now: Date): Outcome {
  switch (answer.is) {
    case "accepted":
      return { is: "ordered", order: answer.order };
    case "waits":
      return { is: "held", reason: answer.reason, waits: true };
    case "conflict":
      return { is: "parked", failure: "Conflict", reason: answer.reason };
    case "unknown":
      return { is: "unknown", lastSentBy: now, reason: { code: "OutcomeUnknown" } };
    case "refused":
      return answer.reason.code === "ItemUnknown"
        ? { is: "parked", failure: "Data", reason: answer.reason }
        : { is: "rejected", reason: answer.reason };
  }
}
