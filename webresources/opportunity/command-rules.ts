import { isAllowed, type Command } from "../deal/allowed-commands";
import { shareIntents, type SentIntent } from "../deal/read-intents";
import { recordIdOf } from "./record-id";
import { stageOnForm } from "./stage-on-form";

/** The enable rule of a command. A promise never holds up the command bar. */
export type CommandRule = (form: Xrm.FormContext) => boolean | Promise<boolean>;

/** Commands the stage alone rules out: there is nothing to submit of an order in force, and nothing to cancel without one. */
const ruledOut: Readonly<Partial<Record<string, readonly Command[]>>> = {
  Committed: ["submit", "approve"],
  Closed: ["submit", "approve", "change", "withdraw", "cancel"],
};

/**
 * The enable rules of all commands. They are asked at the same moment and share one reading. When it fails, submitting and
 * approving stay enabled: sending checks the same again and says what is wrong. The platform asks its rules while it saves, too: as long
 * as something is unsaved the rules answer from what they have read before, so that nothing of ours is asked for beside a save.
 */
export function makeCommandRules(): (command: Command) => CommandRule {
  const known = new Map<string, readonly SentIntent[]>();

  const read = async (opportunityId: string): Promise<readonly SentIntent[]> => {
    const intents = await shareIntents(opportunityId);
    known.set(opportunityId, intents);
    return intents;
  };
  const intentsOf = (form: Xrm.FormContext, opportunityId: string): Promise<readonly SentIntent[]> => {
    const before = form.data.entity.getIsDirty() ? known.get(opportunityId) : undefined;
    return before ? Promise.resolve(before) : read(opportunityId);
  };

  return (command) => (form) => {
    const opportunityId = recordIdOf(form);
    if (opportunityId === undefined || ruledOut[stageOnForm(form) ?? ""]?.includes(command)) return false;
    return intentsOf(form, opportunityId).then(
      (intents) => isAllowed(command, intents),
      () => command === "submit" || command === "approve",
    );
  };
}
