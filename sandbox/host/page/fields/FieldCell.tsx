import * as React from "react";
import { useEffect, useRef } from "react";
import type { ControlNotification, FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import { isReadOnly } from "../form-state/form-type";
import { isEditable } from "../form-state/is-editable";
import { Glyph } from "../glyphs/Glyph";
import { FieldEditor } from "./FieldEditor";

interface FieldCellProps {
  readonly session: FormSession;
  readonly control: FormControl;
}

/** A field with its label, its marks and what is to be said about it. */
export function FieldCell({ session, control }: FieldCellProps): React.ReactElement | null {
  const cell = useRef<HTMLDivElement>(null);
  const { focusRequests, attribute } = control;
  useEffect(() => {
    if (focusRequests > 0) cell.current?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
  }, [focusRequests]);
  if (attribute === undefined) return null;
  const id = `field-${control.name}`;
  const messages = messagesOf(control);
  const editable = isEditable(session, control);
  return (
    <div ref={cell} className="field" data-control-name={control.name}>
      {control.cell.showLabel && <FieldLabel session={session} control={control} id={id} isEditable={editable} />}
      <div className="field-body">
        <FieldEditor
          session={session}
          control={control}
          attribute={attribute}
          column={attribute.column}
          isEditable={editable}
          id={id}
          describedBy={messages.length > 0 ? `${id}-messages` : undefined}
          isInvalid={messages.some(({ level }) => level === "ERROR")}
        />
        <FieldMessages id={`${id}-messages`} messages={messages} />
      </div>
    </div>
  );
}

interface LabelProps extends FieldCellProps {
  readonly id: string;
  readonly isEditable: boolean;
}

function FieldLabel({ session, control, id, isEditable: editable }: LabelProps): React.ReactElement {
  const { attribute, label } = control;
  const isLocked = !editable && !isReadOnly(session);
  return (
    <label className="field-label" htmlFor={id} id={`${id}-label`}>
      {label}
      {attribute?.required === "required" && (
        <span className="field-required" title="Required" aria-hidden="true">
          *
        </span>
      )}
      {attribute?.required === "recommended" && (
        <span className="field-recommended" title="Recommended" aria-hidden="true">
          +
        </span>
      )}
      {isLocked && (
        <span className="field-lock" title={lockReason(control)}>
          <Glyph name="lock" size={12} />
          <span className="screen-reader">{lockReason(control)}</span>
        </span>
      )}
    </label>
  );
}

function lockReason({ attribute }: FormControl): string {
  if (attribute?.privilege.canRead === false) return "hidden by column security";
  return attribute?.column.isSecured === true ? "read only, protected by column security" : "read only";
}

function messagesOf({ attribute, notifications }: FormControl): readonly ControlNotification[] {
  const own = [...notifications.values()];
  const fault = attribute?.fault;
  if (fault === undefined || own.some(({ messages }) => messages.includes(fault))) return own;
  return [{ id: "fault", level: "ERROR", messages: [fault], actions: [] }, ...own];
}

interface MessagesProps {
  readonly id: string;
  readonly messages: readonly ControlNotification[];
}

function FieldMessages({ id, messages }: MessagesProps): React.ReactElement {
  return (
    <div id={id} aria-live="polite">
      {messages.map(({ id: key, level, messages: texts, actions }) => (
        <div key={key} className={level === "ERROR" ? "field-message field-error" : "field-message"}>
          <Glyph name={level === "ERROR" ? "error" : "info"} size={12} />
          <span>{texts.join(" ")}</span>
          {actions.map((action) => (
            <button
              type="button"
              key={action.message}
              className="link-button"
              onClick={() => action.actions.forEach((run) => run())}
            >
              {action.message}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
