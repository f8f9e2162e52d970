import type { MessageFacts } from "../audit/message-facts";
import type { TracedStep } from "../ports/trace";

interface Written {
  readonly start: Date;
  readonly end: Date;
}

/** The steps a message that was stored stands for; none for one that belongs to no request. */
export function stepsOfMessage(message: MessageFacts, { start, end }: Written): readonly TracedStep[] {
  const { intentId, submittedOn } = message;
  if (intentId === undefined) return [];
  const step: TracedStep = {
    intentId,
    name: nameOf(message),
    start,
    end,
    attributes: {
      "accord.kind": message.kind,
      "accord.result": message.result,
      "accord.answer": message.answer,
      "accord.delivery": message.delivery,
      "accord.attempt": message.attempt,
      "accord.document": message.documentNumber,
      "accord.reason": message.reason?.code,
    },
    failure: message.result === "Failed" ? (message.reason?.code ?? message.delivery) : undefined,
  };
  const isFirst = message.result === "Begun" && message.attempt === 1 && submittedOn !== undefined;
  return isFirst ? [toSubmission(intentId, message, submittedOn, start), step] : [step];
}

/** From the click to the moment a bridge takes the request in hand. */
function toSubmission(intentId: string, { kind }: MessageFacts, submittedOn: Date, claimedOn: Date): TracedStep {
  const end = claimedOn > submittedOn ? claimedOn : submittedOn;
  return {
    intentId,
    name: "deal submitted",
    start: submittedOn,
    end,
    attributes: { "accord.kind": kind },
    isFirst: true,
  };
}

function nameOf({ direction, result, answer }: MessageFacts): string {
  if (direction === "ByOperator") return "operator's instruction";
  if (result === "Begun") return "claim";
  if (answer !== undefined) return "answer written";
  return direction === "ToErp" ? "attempt ended" : "document mirrored";
}
