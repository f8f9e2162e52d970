import type { OrderOutcome } from "../ports/erp";
import type { NewOrder } from "../ports/erp-documents";
import type { Outbound } from "./outbound";
import { done, ended, type Outcome, type StepResult } from "./outcome";
import type { DealRequest } from "./read-request";

/** The order an earlier attempt created, or several, which only a person can sort out. */
export async function lookUpOrder(outbound: Outbound, { key }: DealRequest): Promise<Outcome | undefined> {
  const [order, ...others] = await outbound.erp.findOrdersByKey(key);
  if (!order) return undefined;
  if (others.length === 0) return { is: "ordered", order };
  const numbers = [order, ...others].map((found) => found.number).join(", ");
  return { is: "parked", failure: "Conflict", reason: { code: "SeveralOrders", numbers } };
}

export function readLines({ snapshot }: DealRequest): StepResult<NewOrder["lines"]> {
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

export function toOutcomeOfOrder(answer: OrderOutcome, now: Date): Outcome {
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

/** The order a request asks for, under its key. */
export function toNewOrder({ key, snapshot }: DealRequest, customerId: string, lines: NewOrder["lines"]): NewOrder {
  return { key, customerId, currency: snapshot.currency, deliverBy: snapshot.deliverBy, lines };
}
