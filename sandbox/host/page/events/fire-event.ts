import type { FormSession } from "../form-state/form-session";
import type { Handler, HandlerList } from "./handler-list";
import { makeExecutionContext } from "./execution-context";

/** What happened: whom the event came from, and what its handlers may ask about it. */
export interface FormEvent {
  /** The attribute, control, tab or entity `getEventSource` gives. */
  readonly source: unknown;
  /** What `getEventArgs` gives. */
  readonly args?: object | null;
  /** How deep events are nested: a handler that fires another event makes 2 of 1. */
  readonly depth?: number;
}

/**
 * Calls the handlers of an event one after the other with one execution context. A handler that throws is reported to the user, as
 * the platform does, and the others still run.
 */
export function fireEvent(session: FormSession, handlers: HandlerList, name: string, event: FormEvent): void {
  const shared = new Map<string, unknown>();
  handlers.all().forEach((handler, index) => {
    const context = makeExecutionContext(session, event, (event.depth ?? 0) + index + 1, shared);
    callHandler(session, handler, name, context);
  });
}

function callHandler(session: FormSession, handler: Handler, name: string, context: unknown): void {
  try {
    const returned = handler(context);
    if (returned instanceof Promise) returned.catch((error: unknown) => reportFailure(session, name, error));
  } catch (error) {
    reportFailure(session, name, error);
  }
}

function reportFailure(session: FormSession, name: string, error: unknown): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  session.services.dialogs.reportScriptError(`Error in a handler of ${name}`, cause);
}
