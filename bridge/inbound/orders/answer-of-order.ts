import { isAccepted, moveAnswer, type Answer } from "#model/answer";
import type { Reason } from "#model/reason";
import type { CreditStatus } from "#model/tables/account";
import { answerOf } from "../../deal/stage-of-deal";
import type { ErpOrder } from "../../ports/erp-documents";
import { countChanged, type ComparedLine } from "./compare-with-promise";
import type { OrderedIntent } from "./mirrored-order";

/** What an order says to the intent it was made for. */
export interface AnswerOfOrder {
  readonly answer: Answer;
  readonly reason: Reason | undefined;
}

/** What becomes of the answer of an intent. */
export type AnswerMove =
  | { readonly is: "stays"; readonly answer: Answer }
  | ({ readonly is: "moves"; readonly from: Answer } & AnswerOfOrder)
  /** Not an allowed transition: recorded for a person, never applied. */
  | { readonly is: "refused"; readonly answer: Answer; readonly to: Answer };

/** ARCHITECTURE.md, "The answer": people's decision about the order, with the lines compared and the customer's block. */
export function answerOfOrder(
  order: ErpOrder,
  lines: readonly ComparedLine[],
  customer: { readonly name: string; readonly creditStatus: CreditStatus },
): AnswerOfOrder {
  if (order.decision === "Accepted") {
    return { answer: countChanged(lines) > 0 ? "AcceptedWithChanges" : "AcceptedAsAsked", reason: undefined };
  }
  if (order.decision === "AwaitingApproval") return { answer: "OnHold", reason: { code: "AwaitingApproval" } };
  if (customer.creditStatus === "Free") return { answer: "Acknowledged", reason: undefined };
  const { name, creditStatus: block } = customer;
  return { answer: "OnHold", reason: { code: "CustomerBlocked", customer: name, block } };
}

/**
 * The move an answer makes. An accepted request stays accepted: what people do with its order afterwards, reopen it included, is told
 * as a change of the order.
 */
export function moveOf(intent: OrderedIntent, next: AnswerOfOrder): AnswerMove {
  const from = answerOf(intent.accord_answer);
  if (isAccepted(from) && next.answer !== "Rejected") return { is: "stays", answer: from };
  const move = moveAnswer(from, next.answer);
  switch (move.is) {
    case "applied":
      return { is: "moves", from, ...next };
    case "refused":
      return { is: "refused", answer: from, to: next.answer };
    case "unchanged":
      return isSameReason(intent, next.reason) ? { is: "stays", answer: from } : { is: "moves", from, ...next };
  }
}

/** A hold may change its reason, from a block to an approval, without being lifted. */
function isSameReason(intent: OrderedIntent, reason: Reason | undefined): boolean {
  return reason === undefined || intent.accord_reasoncode === reason.code;
}
