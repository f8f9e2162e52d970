import { compare, subtract, zero } from "#model/decimal";
import type { Order } from "../../shared/mirror/deal";
import type { Values } from "../../shared/words/words";
import type { Teller } from "../words";
import { tellSpan } from "./span";
import type { Standing } from "./standing";

const minute = 60_000;

/**
 * The values a sentence about a deal may name, each worked out when a sentence names it. Details of a reason are texts of the ERP, shown
 * as text only.
 */
export function valuesOf(standing: Standing, currency: string, teller: Teller): Values {
  const { stage, topic, request, change, order } = standing;
  const { say, amount, time, day, now } = teller;
  const told = stage === "Committed" && change ? change : request;
  const { submittedOn = now, answeredOn = submittedOn, failingSince = answeredOn, nextAttemptOn = now } = told ?? {};
  const asked = change ?? request;
  const expectedBy = told?.answerExpectedBy;
  const values = {
    ...told?.reason,
    ...(order && { order: order.number, percent: String(order.shippedPercent) }),
    version: String(told?.version),
    attempts: String(told?.attempts),
    currency,
    get say(): string {
      return say(`Say_${topic}`, values);
    },
    get amount() {
      return amount(told?.promisedTotal);
    },
    get submitted() {
      return tellWhen(submittedOn, teller);
    },
    get answered() {
      return tellWhen(answeredOn, teller);
    },
    get since() {
      return time(failingSince, now);
    },
    get next() {
      return time(nextAttemptOn, now);
    },
    get asked() {
      return asked && say(`Story_${asked.kind}`, { version: String(asked.version) });
    },
    get askedOn() {
      return asked && tellWhen(asked.submittedOn, teller);
    },
    get expected() {
      return expectedBy && time(expectedBy, now);
    },
    /** On another day how long it takes says little: the hours between them are rarely working time. */
    get usual(): string | undefined {
      return expectedBy && say(day(expectedBy) === day(submittedOn) ? "Usual_Within" : "Usual_By", values);
    },
    get span() {
      return expectedBy && tellSpan(submittedOn, expectedBy, teller);
    },
    get late() {
      return expectedBy && tellSpan(expectedBy, now, teller);
    },
    get changes() {
      return order && tellChanges(order, currency, teller);
    },
    get gone() {
      return order && time(order.goneOn ?? now, now);
    },
  };
  return values;
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
