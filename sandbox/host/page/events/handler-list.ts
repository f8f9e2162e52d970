/** The handlers of one event, in the order they were added; one function is called once however often it was added. */
export interface HandlerList {
  add(handler: Handler): void;
  remove(handler: Handler): void;
  all(): readonly Handler[];
}

/** A handler of a form event: gets the execution context. */
export type Handler = (context: unknown) => unknown;

export function makeHandlerList(): HandlerList {
  let handlers: readonly Handler[] = [];
  return {
    add(handler) {
      if (!handlers.includes(handler)) handlers = [...handlers, handler];
    },
    remove(handler) {
      handlers = handlers.filter((known) => known !== handler);
    },
    all: () => handlers,
  };
}
