import { webResourceUrl } from "../client/sandbox-client";
import { findFunction } from "../scripts/find-function";
import type { CommandContext } from "./command-context";
import { readCrmParameter } from "./crm-parameters";
import type { FunctionModel } from "./ribbon-model";

/** Loads the library of a function and calls it with its parameters. @throws ScriptFault, Error naming what is missing */
export async function callFunction(call: FunctionModel, context: CommandContext, commandId: string): Promise<unknown> {
  const library = /^\$webresource:(.+)$/i.exec(call.library)?.[1];
  if (library !== undefined) await context.services.scripts.load([webResourceUrl(library)]);
  const found = findFunction(call.functionName);
  if (found === undefined) {
    throw new Error(`Could not find the function ${call.functionName} of the library ${library ?? call.library}.`);
  }
  const values = call.parameters.map((parameter) =>
    parameter.is === "value" ? parameter.value : readCrmParameter(parameter.name, context, commandId),
  );
  return found(...values);
}
