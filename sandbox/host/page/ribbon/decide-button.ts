import type { CommandContext } from "./command-context";
import { holdsAll } from "./evaluate-rule";
import type { RibbonModel } from "./ribbon-model";
import { holdsStockRule } from "./stock-rules";

/** Whether a command is shown, and whether it may be used now. */
export interface Decision {
  readonly isVisible: boolean;
  readonly isEnabled: boolean;
}

/** Asks the display rules of a command, then its enable rules. A command nobody defined is shown and does nothing. */
export async function decideCommand(
  ribbon: RibbonModel,
  commandId: string,
  context: CommandContext,
): Promise<Decision> {
  const command = ribbon.commands.get(commandId);
  if (command === undefined) return { isVisible: true, isEnabled: commandId !== "" };
  const isVisible = await holdEvery(command.displayRuleIds, ribbon.displayRules, context);
  const isEnabled = isVisible && (await holdEvery(command.enableRuleIds, ribbon.enableRules, context));
  return { isVisible, isEnabled };
}

/** Rules that are decided at once come first: a form that is not saved yet does not bother custom rules. */
async function holdEvery(
  ids: readonly string[],
  rules: RibbonModel["enableRules"],
  context: CommandContext,
): Promise<boolean> {
  for (const id of ids) {
    const defined = rules.get(id);
    const holds = defined === undefined ? holdsStockRule(id, context) : await holdsAll(defined, context);
    if (!holds) return false;
  }
  return true;
}
