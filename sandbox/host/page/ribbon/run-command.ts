import { callFunction } from "./call-function";
import type { CommandContext } from "./command-context";
import type { CommandModel } from "./ribbon-model";

/** Runs the actions of a command one after the other; a failure is shown as the platform shows script errors. */
export async function runCommand(command: CommandModel, context: CommandContext): Promise<void> {
  try {
    for (const action of command.actions) {
      if (action.is === "url") window.open(action.address, "_blank", "noopener");
      else await callFunction(action.call, context, command.id);
    }
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : describe(error);
    context.services.dialogs.reportScriptError(`The command ${command.id} failed`, details);
  }
}

/** Client API promises are rejected with plain objects. */
function describe(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}
