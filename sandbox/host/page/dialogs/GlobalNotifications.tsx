import * as React from "react";
import { Glyph } from "../glyphs/Glyph";
import { useChanges } from "../interface/useChanges";
import type { Dialogs } from "./dialogs";

/** Notifications of the whole app, above every page. */
export function GlobalNotifications({ dialogs }: { readonly dialogs: Dialogs }): React.ReactElement | null {
  useChanges(dialogs);
  const { notifications } = dialogs.state();
  if (notifications.length === 0) return null;
  return (
    <div className="global-notifications" role="status" aria-label="App notifications">
      {notifications.map(({ id, level, message, canClose, action }) => (
        <div key={id} className={`notification notification-${level}`}>
          <Glyph name={level} />
          <span>{message}</span>
          {action && (
            <button type="button" className="link-button" onClick={action.run}>
              {action.label}
            </button>
          )}
          {canClose && (
            <button
              type="button"
              className="icon-button"
              aria-label="Dismiss"
              onClick={() => dialogs.removeNotification(id)}
            >
              <Glyph name="cancel" size={12} />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
