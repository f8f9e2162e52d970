import type { Dialogs, GlobalNotification } from "../dialogs/dialogs";

interface NotificationOptions {
  readonly level: number;
  readonly message: string;
  readonly showCloseButton?: boolean;
  readonly action?: { readonly actionLabel?: string; readonly eventHandler?: () => void };
}

const levels: Readonly<Record<number, GlobalNotification["level"]>> = {
  1: "success",
  2: "error",
  3: "warning",
  4: "info",
};

/** `Xrm.App` (learn.microsoft.com, clientapi/reference/xrm-app). */
export function makeApp(dialogs: Dialogs) {
  return {
    addGlobalNotification(options: NotificationOptions): Promise<string> {
      const { action } = options;
      const id = dialogs.addNotification({
        level: levels[options.level] ?? "info",
        message: options.message,
        canClose: options.showCloseButton ?? false,
        action: action && { label: action.actionLabel ?? "Details", run: () => action.eventHandler?.() },
      });
      return Promise.resolve(id);
    },
    clearGlobalNotification(id: string): Promise<string> {
      dialogs.removeNotification(id);
      return Promise.resolve(id);
    },
  };
}
