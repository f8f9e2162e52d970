import { answers, isAccepted, isAwaitingDecision } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { toReasonColumns } from "#model/reason";
import type { intentTable } from "#model/tables/intent";
import { orderTable } from "#model/tables/order";
import type { RowChange } from "#model/tables/row";
import { judgeChanges, reviews, type AnsweredLine, type Tolerances } from "#model/tolerance";
import { answerOf } from "../../deal/stage-of-deal";
import { updateIntent } from "../../deal/update-intent";
import { bindTo, type Change } from "../../ports/change";
import type { AnswerMove } from "./answer-of-order";
import { toCommitted, type ComparedLine } from "./compare-with-promise";
import { differencesToPromise } from "./order-changes";
import type { OrderedIntent } from "./mirrored-order";

interface AnsweredOrder {
  readonly orderId: string | undefined;
  readonly lines: readonly ComparedLine[];
  readonly tolerances: Tolerances;
}

const noOrder: Pick<AnsweredOrder, "orderId" | "lines"> = { orderId: undefined, lines: [] };

/** The write of the answer, if it or how it differs from what was asked moves, and of the link to the order, if it is not there yet. */
export function changeIntent(
  intent: OrderedIntent,
  move: AnswerMove,
  answered: AnsweredOrder | undefined,
  now: Date,
): readonly Change[] {
  const { orderId, lines } = answered ?? noOrder;
  const isLinked = orderId === undefined || intent._accord_orderid_value !== null;
  const review = answered ? reviewAfter(intent, move, lines, answered.tolerances) : {};
  const isReviewed = Object.keys(review).length === 0;
  if (isLinked && move.is !== "moves" && isReviewed) return [];
  const values = {
    ...(isLinked ? {} : { "accord_OrderId@odata.bind": bindTo(orderTable, orderId) }),
    ...(move.is === "moves" ? toAnswer(intent, move, now) : {}),
    ...review,
  };
  return [updateIntent(intent, values)];
}

/**
 * How an accepted order differs, line by line, and whether the seller has to look at it (model/tolerance.ts). What was accepted once
 * stays accepted until the order differs in another way.
 */
function reviewAfter(
  intent: OrderedIntent,
  move: AnswerMove,
  lines: readonly ComparedLine[],
  tolerances: Tolerances,
): RowChange<typeof intentTable> {
  const answer = move.is === "moves" ? move.answer : answerOf(intent.accord_answer);
  if (!isAccepted(answer)) return {};
  const differences = differencesToPromise(lines);
  const details = differences === undefined ? null : JSON.stringify(differences).slice(0, longestDetails);
  if (details === intent.accord_answerdetails) return {};
  const verdict = judgeChanges(lines.flatMap(toAnswered), tolerances);
  return { accord_answerdetails: details, accord_review: toOption(reviews, verdict) };
}

/** The column takes 20,000 characters. */
const longestDetails = 20_000;

function toAnswered(line: ComparedLine): readonly AnsweredLine[] {
  const { comparison, promised, promisedDate, committed } = line;
  if (!comparison || comparison.change === "AsPromised") return [];
  return [
    {
      change: comparison.change,
      promised: promised && { ...promised, date: promisedDate },
      committed: committed && toCommitted(committed),
    },
  ];
}

/** While the intent is on its way the reason says why it is not there yet; only then is it the reason of the answer. */
function toAnswer(intent: OrderedIntent, move: Extract<AnswerMove, { is: "moves" }>, now: Date) {
  const isDelivered = fromOption(deliveries, intent.accord_delivery) === "Delivered";
  const reason = move.reason && toReasonColumns(move.reason);
  return {
    accord_answer: toOption(answers, move.answer),
    accord_answeredon: now.toISOString(),
    ...(isAwaitingDecision(move.answer) ? {} : { accord_overduesince: null }),
    ...(isDelivered ? { accord_reasoncode: reason?.code ?? null, accord_reasondetails: reason?.details ?? null } : {}),
  };
}
