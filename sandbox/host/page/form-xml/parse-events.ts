import { attributeOf, descend, flagOf, childrenOf } from "../xml/element";
import type { EventModel, HandlerModel } from "./form-model";

/** The events of a form or of a tab. Handlers of managed layers come as `InternalHandlers`, before those of the maker. */
export function parseEvents(element: Element | undefined, tabName: string | undefined): readonly EventModel[] {
  return childrenOf(element, "event").map((event) => ({
    name: (attributeOf(event, "name") ?? "").toLowerCase(),
    columnName: attributeOf(event, "attribute"),
    tabName,
    handlers: [...descend(event, "InternalHandlers", "Handler"), ...descend(event, "Handlers", "Handler")].map(
      readHandler,
    ),
  }));
}

function readHandler(element: Element): HandlerModel {
  return {
    functionName: attributeOf(element, "functionName") ?? "",
    libraryName: attributeOf(element, "libraryName") ?? "",
    isEnabled: flagOf(element, "enabled", true),
    passExecutionContext: flagOf(element, "passExecutionContext", false),
    parameters: attributeOf(element, "parameters") ?? "",
  };
}
