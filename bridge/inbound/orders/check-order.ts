import { checkLedger, type LedgerBreach } from "#model/line-ledger";
import type { Trouble } from "../../issues/raise-issue";
import type { ErpOrder } from "../../ports/erp-documents";
import type { AnswerMove } from "./answer-of-order";
import type { ComparedLine } from "./compare-with-promise";

type OrderTrouble = Pick<Trouble, "key" | "name" | "failure" | "reason">;

const sentences: Readonly<Record<LedgerBreach, string>> = {
  NegativeQuantity: "has a quantity below zero",
  CancelledMoreThanOrdered: "has more cancelled than ordered",
  OverDelivered: "has more shipped than ordered",
  BackorderedMoreThanOpen: "has more backordered than open",
  ReturnedMoreThanShipped: "has more returned than shipped",
  CreditedMoreThanInvoiced: "has more credited than invoiced",
  InvoicedMoreThanDelivered: "has more invoiced than delivered",
};

/** What is wrong with a document. It is taken over all the same: a breach is for a person, never a reason to drop it. */
export function checkOrder(
  order: ErpOrder,
  orderKey: string,
  lines: readonly ComparedLine[],
  move: AnswerMove | undefined,
): readonly OrderTrouble[] {
  const breaches = lines.flatMap((line) =>
    checkLedger(line.quantities).map((breach): OrderTrouble => {
      const detail = `Line ${line.number} of order ${order.number} ${sentences[breach]}`;
      return {
        key: `ledger_${orderKey}_${line.sequence}_${breach}`,
        name: detail,
        failure: "Data",
        reason: { code: "ErpAnswerUnreadable", detail },
      };
    }),
  );
  return [...breaches, ...(move?.is === "refused" ? [refusedMove(order, orderKey, move)] : [])];
}

function refusedMove(order: ErpOrder, orderKey: string, move: Extract<AnswerMove, { is: "refused" }>): OrderTrouble {
  const detail = `Order ${order.number} says ${move.to} to a request that is ${move.answer}`;
  return {
    key: `answer_${orderKey}`,
    name: detail,
    failure: "Conflict",
    reason: { code: "ErpAnswerUnreadable", detail },
  };
}
