import { makeListeners } from "../events/listeners";
import type { Dialogs, DialogState, OpenDialog } from "./dialogs";

type Keyless<Dialog> = Dialog extends unknown ? Omit<Dialog, "key"> : never;

export function makeDialogs(): Dialogs {
  const listeners = makeListeners();
  let state: DialogState = { open: [], progress: undefined, notifications: [] };
  let count = 0;
  const set = (change: Partial<DialogState>): void => {
    state = { ...state, ...change };
    listeners.tell();
  };
  const nextKey = (): string => `dialog-${++count}`;
  /** Opens a dialog and resolves with what it is closed with. */
  const ask = <Result>(make: (close: (result: Result) => void) => Keyless<OpenDialog>): Promise<Result> =>
    new Promise((resolve) => {
      const key = nextKey();
      const close = (result: Result): void => {
        set({ open: state.open.filter((dialog) => dialog.key !== key) });
        resolve(result);
      };
      set({ open: [...state.open, { ...make(close), key }] });
    });
  const error: Dialogs["error"] = (options) =>
    ask<undefined>((close) => ({ is: "error", options, close: () => close(undefined) }));
  return {
    alert: (options) => ask<undefined>((close) => ({ is: "alert", options, close: () => close(undefined) })),
    confirm: (options) => ask<boolean>((close) => ({ is: "confirm", options, close })),
    error,
    reportScriptError(message, details) {
      const isKnown = state.open.some((dialog) => dialog.is === "error" && dialog.options.details === details);
      if (!isKnown) void error({ message: `Script error. ${message}.`, details });
    },
    showProgress: (message) => set({ progress: message }),
    closeProgress: () => set({ progress: undefined }),
    addNotification(notification) {
      const id = nextKey();
      set({ notifications: [...state.notifications, { ...notification, id }] });
      return id;
    },
    removeNotification(id) {
      set({ notifications: state.notifications.filter((notification) => notification.id !== id) });
    },
    open: (dialog) => ask((close) => ({ is: "custom", render: () => dialog.render(close) })),
    state: () => state,
    subscribe: (listener) => listeners.subscribe(listener),
  };
}
