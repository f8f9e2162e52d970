import type { Handler } from "../events/handler-list";
import type { EventModel, HandlerModel } from "../form-xml/form-model";
import { findFunction } from "../scripts/find-function";
import type { FormSession } from "./form-session";
import type { HandlerList } from "../events/handler-list";

/** Adds the handlers a form's XML names to their events. */
export function addHandlers(session: FormSession): void {
  for (const event of session.model.events) {
    const handlers = listFor(session, event);
    for (const handler of event.handlers) {
      if (handlers && handler.isEnabled) handlers.add(toHandler(handler));
    }
  }
}

function listFor(session: FormSession, event: EventModel): HandlerList | undefined {
  switch (event.name) {
    case "onload":
      return session.events.load;
    case "onsave":
      return session.events.save;
    case "onchange":
      return session.attributes.get(event.columnName ?? "")?.changeHandlers;
    case "tabstatechange":
      return session.tabs.find((tab) => tab.name === event.tabName)?.stateHandlers;
    default:
      return undefined;
  }
}

/** The function is looked up when the event comes: a library may define it late. */
function toHandler(model: HandlerModel): Handler {
  return (context) => {
    const call = findFunction(model.functionName);
    if (call === undefined) {
      throw new Error(`Could not find the function ${model.functionName} of the library ${model.libraryName}.`);
    }
    const further = readParameters(model.parameters);
    return model.passExecutionContext ? call(context, ...further) : call(...further);
  };
}

/** Parameters are written as a comma separated list of literals: `"text", 5, {"a": 1}`. */
export function readParameters(text: string): readonly unknown[] {
  if (text.trim() === "") return [];
  try {
    return JSON.parse(`[${text.replace(/'/g, '"')}]`) as readonly unknown[];
  } catch {
    throw new Error(`The parameters ${text} are no list of literals.`);
  }
}
