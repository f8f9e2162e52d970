import { fromIntentKey } from "#model/intent-key";
import type { Clock } from "../ports/clock";
import type { Erp } from "../ports/erp";
import type { Trace, TracedStep } from "../ports/trace";

type Told = Pick<TracedStep, "attributes" | "failure">;

/** An ERP that tells the trace of each deal what was asked of it under the deal's key. */
export function traceErp(erp: Erp, trace: Trace, clock: Pick<Clock, "now">): Erp {
  async function traced<Answer>(
    name: string,
    key: string,
    ask: () => Promise<Answer>,
    tell: (answer: Answer) => Told,
  ): Promise<Answer> {
    const intentId = fromIntentKey(key);
    if (intentId === undefined) return ask();
    const start = clock.now();
    const note = (told: Told) => trace.step({ intentId, name, start, end: clock.now(), ...told });
    try {
      const answer = await ask();
      note(tell(answer));
      return answer;
    } catch (error) {
      note({ attributes: {}, failure: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  return {
    ...erp,
    findOrdersByKey: (key) =>
      traced(
        "ERP look-up",
        key,
        () => erp.findOrdersByKey(key),
        (found) => ({ attributes: { "accord.found": found.length } }),
      ),
    createOrder: (order) => traced("ERP create", order.key, () => erp.createOrder(order), tellOutcome),
    reviseOrder: (id, order) => traced("ERP change", order.key, () => erp.reviseOrder(id, order), tellOutcome),
  };
}

/** A refusal is an answer, not a failure. */
function tellOutcome(outcome: { readonly is: string }): Told {
  return {
    attributes: { "accord.outcome": outcome.is },
    failure: outcome.is === "unknown" ? "no answer came" : undefined,
  };
}
