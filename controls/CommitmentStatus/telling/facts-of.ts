import { isUnanswered } from "#model/silence";
import type { Values } from "../../shared/words/words";
import type { Teller, Word } from "../words";
import type { Standing } from "./standing";

export interface Fact {
  readonly name: Word;
  readonly value: string;
  /** Where the value leads. */
  readonly address?: string | undefined;
}

/** The facts beside the sentence: who has it, since when, what and how much. */
export function factsOf(
  { stage, topic, request, order, isOverdue }: Standing,
  currency: string,
  values: Values,
  teller: Teller,
): readonly Fact[] {
  if (stage === "Proposed") return [];
  const { say, amount, moment } = teller;
  const facts: Fact[] = [{ name: "NowWith", value: say(`Who_${topic}`) }];
  const isInForce = stage === "Committed" || stage === "Closed";
  if (request && !isInForce) {
    const { submittedOn, delivery } = request;
    facts.push({ name: "Submitted", value: moment(submittedOn) });
    if (delivery === "RetryWait") facts.push({ name: "NextTry", value: say("NextTry_Value", values) });
    if (values["expected"] && isUnanswered(request.kind, request.answer))
      facts.push({ name: "Answer", value: say(isOverdue ? "Answer_Late" : "Answer_By", values) });
    facts.push({ name: "Request", value: say("Request_Value", values) });
  }
  if (order) facts.push({ name: "Order", value: order.number, address: order.address });
  if (order && isInForce) {
    facts.push(
      { name: "Total", value: `${amount(order.total)} ${currency}` },
      { name: "Shipped", value: say("Percent", values) },
    );
  }
  return facts;
}
