import type { CommandContext } from "./command-context";
import { callFunction } from "./call-function";
import { holdsCondition } from "./conditions";
import type { RuleModel } from "./ribbon-model";

/** A custom rule that has not answered by then counts as its default (UCI's limit for asynchronous rules). */
export const ruleLimitMilliseconds = 10_000;

/**
 * Whether the conditions of a rule hold. A promise is given only where a custom rule has to be asked, so that nothing else waits.
 * A rule that fails counts as its default and is reported.
 */
export async function holdsAll(rules: readonly RuleModel[], context: CommandContext): Promise<boolean> {
  for (const rule of rules) {
    if (!(await holds(rule, context))) return false;
  }
  return true;
}

async function holds(rule: RuleModel, context: CommandContext): Promise<boolean> {
  const result = await decide(rule, context);
  return rule.invertResult ? !result : result;
}

async function decide(rule: RuleModel, context: CommandContext): Promise<boolean> {
  switch (rule.is) {
    case "condition":
      return holdsCondition(rule, context);
    case "or":
      return (await Promise.all(rule.alternatives.map((rules) => holdsAll(rules, context)))).some(Boolean);
    case "custom":
      return decideCustom(rule, context);
  }
}

async function decideCustom(
  rule: Extract<RuleModel, { readonly is: "custom" }>,
  context: CommandContext,
): Promise<boolean> {
  try {
    const answer = await withinLimit(callFunction(rule.call, context, ""));
    return answer === undefined ? rule.usual : answer.value === true;
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    context.services.dialogs.reportScriptError(`The rule ${rule.call.functionName} failed`, details);
    return rule.usual;
  }
}

function withinLimit(answer: Promise<unknown>): Promise<{ readonly value: unknown } | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ruleLimitMilliseconds);
    answer.then((value) => resolve({ value }), reject).finally(() => clearTimeout(timer));
  });
}
