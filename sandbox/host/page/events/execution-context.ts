import type { FormSession } from "../form-state/form-session";
import type { FormEvent } from "./fire-event";

/** What handlers get as their first argument (learn.microsoft.com, clientapi, execution-context). */
export interface ExecutionContext {
  getDepth(): number;
  getEventArgs(): object | null;
  getEventSource(): unknown;
  getFormContext(): unknown;
  getSharedVariable(key: string): unknown;
  setSharedVariable(key: string, value: unknown): void;
}

export function makeExecutionContext(
  session: FormSession,
  event: FormEvent,
  depth: number,
  shared: Map<string, unknown>,
): ExecutionContext {
  return {
    getDepth: () => depth,
    getEventArgs: () => event.args ?? null,
    getEventSource: () => event.source,
    getFormContext: () => session.formContext,
    getSharedVariable: (key) => shared.get(key),
    setSharedVariable(key, value) {
      shared.set(key, value);
    },
  };
}
