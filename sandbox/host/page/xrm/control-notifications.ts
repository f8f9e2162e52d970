import type { ControlNotification, FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";

interface NotificationOptions {
  readonly uniqueId: string;
  readonly messages: readonly string[];
  readonly notificationLevel?: ControlNotification["level"];
  readonly actions?: readonly { readonly message?: string; readonly actions: readonly (() => void)[] }[];
}

/** Notifications of one control. One with level ERROR keeps the row from being saved. */
export function makeNotificationMembers(session: FormSession, control: FormControl) {
  const set = (notification: ControlNotification): boolean => {
    control.notifications.set(notification.id, notification);
    session.changed();
    return true;
  };
  return {
    addNotification: ({ uniqueId, messages, notificationLevel = "ERROR", actions = [] }: NotificationOptions) =>
      set({
        id: uniqueId,
        level: notificationLevel,
        messages,
        actions: actions.map((action) => ({ message: action.message ?? "Apply", actions: action.actions })),
      }),
    setNotification: (message: string, uniqueId = "") =>
      set({ id: uniqueId, level: "ERROR", messages: [message], actions: [] }),
    clearNotification(uniqueId?: string): boolean {
      const had = uniqueId === undefined ? control.notifications.size > 0 : control.notifications.has(uniqueId);
      if (uniqueId === undefined) control.notifications.clear();
      else control.notifications.delete(uniqueId);
      if (had) session.changed();
      return had;
    },
  };
}
