import * as React from "react";
import { useState } from "react";
import type { FormNotification, FormSession } from "../form-state/form-session";
import { formTypeOf, formTypes } from "../form-state/form-type";
import { Glyph } from "../glyphs/Glyph";
import type { GlyphName } from "../glyphs/glyph-paths";

const glyphs: Readonly<Record<FormNotification["level"], GlyphName>> = {
  ERROR: "error",
  WARNING: "warning",
  INFO: "info",
};

/** Messages above the form: those of scripts, and why the form is read only. Several are folded into one line. */
export function FormNotifications({ session }: { readonly session: FormSession }): React.ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const notifications = [...readOnlyNotice(session), ...session.notifications.values()];
  if (notifications.length === 0) return null;
  const shown = notifications.length > 1 && !isOpen ? [] : notifications;
  return (
    <div className="form-notifications" role="status" aria-label="Notifications">
      {notifications.length > 1 && (
        <button type="button" className="notification" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Glyph name="info" /> You have {notifications.length} notifications. Select to {isOpen ? "hide" : "view"}.
          <Glyph name={isOpen ? "chevronUp" : "chevronDown"} />
        </button>
      )}
      {shown.map((notification) => (
        <div
          key={notification.id}
          className={`notification notification-${notification.level.toLowerCase()}`}
          data-notification={notification.id}
        >
          <Glyph name={glyphs[notification.level]} />
          <span>{notification.message}</span>
          {notification.id !== readOnlyId && (
            <button
              type="button"
              className="icon-button"
              aria-label="Dismiss"
              onClick={() => {
                session.notifications.delete(notification.id);
                session.changed();
              }}
            >
              <Glyph name="cancel" size={12} />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

const readOnlyId = "read-only";

function readOnlyNotice(session: FormSession): readonly FormNotification[] {
  const type = formTypeOf(session);
  if (type === formTypes.disabled) {
    return [{ id: readOnlyId, level: "INFO", message: `Read-only. This record’s status: ${stateOf(session)}` }];
  }
  if (type !== formTypes.readOnly) return [];
  return [{ id: readOnlyId, level: "INFO", message: "Read-only. You don’t have access to edit this record." }];
}

function stateOf({ row, table }: FormSession): string {
  const column = table.columns.get("statecode");
  const options = column?.type === "state" ? column.options : [];
  return options.find(({ value }) => value === row["statecode"])?.label ?? "Inactive";
}
