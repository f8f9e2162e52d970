import { compare, subtract, zero } from "#model/decimal";
import type { Order } from "../../shared/mirror/deal";
import type { Values } from "../../shared/words/words";
import type { Teller } from "../words";
import { tellSpan } from "./span";
import type { Standing } from "./standing";

const minute = 60_000;

/** The values a sentence about a deal may name. Details of a reason are texts of the ERP, shown as text only. */
export function valuesOf({ stage, request, change, order }: Standing, currency: string, teller: Teller): Values {
  const { say, time, now } = teller;
  const told = stage === "Committed" && change ? change : request;
  const { submittedOn = now, answeredOn = submittedOn, failingSince = answeredOn, nextAttemptOn = now } = told ?? {};
  const asked = change ?? request;
  const expectedBy = told?.answerExpectedBy;
  return {
    ...told?.reason,
    version: String(told?.version),
    submitted: tellWhen(submittedOn, teller),
    answered: tellWhen(answeredOn, teller),
    since: time(failingSince, now),
    next: time(nextAttemptOn, now),
    ...(asked && {
      asked: say(`Story_${asked.kind}`, { version: String(asked.version) }),
      askedOn: tellWhen(asked.submittedOn, teller),
    }),
    ...(expectedBy && {
      expected: time(expectedBy, now),
      usual: tellSpan(submittedOn, expectedBy, teller),
      late: tellSpan(expectedBy, now, teller),
    }),
    ...(order && {
      order: order.number,
      percent: String(order.shippedPercent),
      changes: tellChanges(order, currency, teller),
      gone: time(order.goneOn ?? now, now),
    }),
  };
}

/** How long ago, up to an hour; then when: "just now", "12 min ago", "at 09:12", "on 7 Apr 2025 09:12". */
function tellWhen(moment: Date, { say, time, day, now }: Teller): string {
  const minutes = Math.floor((now.getTime() - moment.getTime()) / minute);
  if (minutes < 1) return say("Ago_Now");
  if (minutes <= 60) return say("Ago_Minutes", { minutes: String(minutes) });
  return say(day(moment) === day(now) ? "Ago_Today" : "Ago_Before", { time: time(moment, now) });
}

/** "2 lines differ, 83.00 EUR less" */
function tellChanges(order: Order, currency: string, { say, amount }: Teller): string {
  const { changedLines, total = zero, promisedTotal = total } = order;
  const effect = subtract(total, promisedTotal);
  const direction = compare(effect, zero);
  const lines = say(changedLines === 1 ? "Lines_One" : "Lines_Many", { lines: String(changedLines) });
  const word = direction < 0 ? "Effect_Less" : direction > 0 ? "Effect_More" : "Effect_Same";
  return `${lines}, ${say(word, { amount: amount(direction < 0 ? subtract(zero, effect) : effect), currency })}`;
}
