import type { Answer } from "#model/answer";
import { compare, equals, zero } from "#model/decimal";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import type { Reason } from "#model/reason";
import { findBreach } from "../../changes/check-change";
import type { SeenLine } from "../../changes/seen-order";
import type { ErpOrder } from "../../ports/erp-documents";
import { compareWithPromise, countChanged } from "../orders/compare-with-promise";

/** What was asked of the people of the ERP. `seen`: the lines of the order when they were asked. */
export type AskedChange =
  | { readonly is: "amendment"; readonly asked: DealSnapshot; readonly seen: readonly SeenLine[] | undefined }
  | { readonly is: "withdrawal" }
  | { readonly is: "cancellation"; readonly seen: readonly SeenLine[] | undefined };

/** What the order as it is now says to it; undefined while it says nothing. */
export interface ChangeAnswer {
  readonly answer: Extract<Answer, "AcceptedAsAsked" | "AcceptedWithChanges" | "Rejected">;
  readonly reason: Reason | undefined;
}

/** The decision adapter for changes: people answer by what they do with the order (ARCHITECTURE.md, "Changes of an order"). */
export function decideChange(change: AskedChange, order: ErpOrder): ChangeAnswer | undefined {
  switch (change.is) {
    case "amendment":
      return decideAmendment(change.asked, change.seen, order);
    case "withdrawal":
      return order.decision === "Accepted" ? rejected({ code: "OrderReleased", order: order.number }) : undefined;
    case "cancellation":
      return decideCancellation(change.seen, order);
  }
}

/** An order that was deleted confirms that it is cancelled or withdrawn, and ends every other change of it. */
export function decideDeletion(change: AskedChange["is"], number: string): ChangeAnswer {
  return change === "amendment" ? rejected({ code: "OrderEnded", order: number }) : accepted("AcceptedAsAsked");
}

/** While people have the order open for editing it says nothing; released, it is their answer if it is no longer what it was. */
function decideAmendment(
  asked: DealSnapshot,
  seen: readonly SeenLine[] | undefined,
  order: ErpOrder,
): ChangeAnswer | undefined {
  const lines = compareWithPromise(order, asked);
  const isAsAsked = countChanged(lines) === 0;
  if (isAsAsked && order.decision === "Accepted" && !order.isClosed) return accepted("AcceptedAsAsked");
  const breach = findBreach(order, asked);
  if (breach) return rejected(breach);
  if (order.decision !== "Accepted" || !seen) return undefined;
  const before = new Map(seen.map((line) => [line.sequence, line]));
  const isTouched = lines.some(({ sequence, committed, comparison }) => {
    const was = before.get(sequence);
    before.delete(sequence);
    return !isSame(was, committed && toTerms(committed)) && comparison !== undefined;
  });
  return isTouched || before.size > 0 ? accepted("AcceptedWithChanges") : undefined;
}

/** Cancelled is what was ordered when it was asked for and is neither ordered nor shipped any more. */
function decideCancellation(seen: readonly SeenLine[] | undefined, order: ErpOrder): ChangeAnswer | undefined {
  if (order.decision !== "Accepted") return undefined;
  if (order.lines.some((line) => compare(line.quantity, line.shipped) > 0)) return undefined;
  const now = new Map(order.lines.map((line) => [line.sequence, line.quantity]));
  const isLess = (seen ?? []).some((line) => compare(now.get(line.sequence) ?? zero, line.quantity) < 0);
  if (isLess) return accepted("AcceptedWithChanges");
  return rejected({ code: order.isClosed ? "OrderEnded" : "NothingLeftToCancel", order: order.number });
}

type Terms = Omit<SeenLine, "sequence">;

function toTerms(line: ErpOrder["lines"][number]): Terms {
  return { item: line.item, quantity: line.quantity, unitPrice: line.unitPrice, date: line.shipmentDate };
}

function isSame(before: Terms | undefined, after: Terms | undefined): boolean {
  if (!before || !after) return before === after;
  return (
    before.item === after.item &&
    before.date === after.date &&
    equals(before.quantity, after.quantity) &&
    equals(before.unitPrice, after.unitPrice)
  );
}

function accepted(answer: "AcceptedAsAsked" | "AcceptedWithChanges"): ChangeAnswer {
  return { answer, reason: undefined };
}

function rejected(reason: Reason): ChangeAnswer {
  return { answer: "Rejected", reason };
}
