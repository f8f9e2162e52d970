import { answers } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { toReasonColumns } from "#model/reason";
import { intentTable } from "#model/tables/intent";
import { orderTable } from "#model/tables/order";
import { bindTo, update, type Change } from "../../ports/change";
import type { AnswerMove } from "./answer-of-order";
import type { OrderedIntent } from "./mirrored-order";

/** The write of the answer, if it moves, and of the link to the order, if it is not there yet. */
export function changeIntent(
  intent: OrderedIntent,
  move: AnswerMove,
  orderId: string | undefined,
  now: Date,
): readonly Change[] {
  const isLinked = orderId === undefined || intent._accord_orderid_value !== null;
  if (isLinked && move.is !== "moves") return [];
  const values = {
    ...(isLinked ? {} : { "accord_OrderId@odata.bind": bindTo(orderTable, orderId) }),
    ...(move.is === "moves" ? toAnswer(intent, move, now) : {}),
  };
  return [update(intentTable, intent.accord_intentid, values, intent["@odata.etag"])];
}

/** While the intent is on its way the reason says why it is not there yet; only then is it the reason of the answer. */
function toAnswer(intent: OrderedIntent, move: Extract<AnswerMove, { is: "moves" }>, now: Date) {
  const isDelivered = fromOption(deliveries, intent.accord_delivery) === "Delivered";
  const reason = move.reason && toReasonColumns(move.reason);
  return {
    accord_answer: toOption(answers, move.answer),
    accord_answeredon: now.toISOString(),
    ...(isDelivered ? { accord_reasoncode: reason?.code ?? null, accord_reasondetails: reason?.details ?? null } : {}),
  };
}
