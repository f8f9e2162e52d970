import type { Stage } from "#model/stage";
import { mayApprove, maySubmit, readIntents, type SentIntent } from "../deal/read-intents";
import { recordIdOf } from "./record-id";
import { stageOnForm } from "./stage-on-form";

export interface CommandRules {
  readonly canSubmit: (form: Xrm.FormContext) => boolean | Promise<boolean>;
  readonly canApprove: (form: Xrm.FormContext) => boolean | Promise<boolean>;
}

/** An order stands or stood: there is nothing to submit. */
const settled: readonly (Stage | undefined)[] = ["Committed", "Closed"];

/**
 * The enable rules of both commands. They ask at the same moment, so that they share one reading. When it fails the
 * commands stay enabled: sending checks the same again and says what is wrong.
 */
export function makeCommandRules(): CommandRules {
  const underWay = new Map<string, Promise<readonly SentIntent[]>>();

  const readOnce = (opportunityId: string): Promise<readonly SentIntent[]> => {
    const reading = underWay.get(opportunityId) ?? readIntents(opportunityId);
    underWay.set(opportunityId, reading);
    const forget = () => underWay.delete(opportunityId);
    reading.then(forget, forget);
    return reading;
  };

  const rule = (isAllowed: (intents: readonly SentIntent[]) => boolean) => (form: Xrm.FormContext) => {
    const opportunityId = recordIdOf(form);
    if (opportunityId === undefined || settled.includes(stageOnForm(form))) return false;
    return readOnce(opportunityId).then(isAllowed, () => true);
  };

  return { canSubmit: rule(maySubmit), canApprove: rule(mayApprove) };
}
