import * as React from "react";
import { useState } from "react";
import { FieldCell } from "../fields/FieldCell";
import { FieldValue } from "../fields/FieldValue";
import { primaryNameOf } from "../form-state/entity-reference";
import type { FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import { formTypeOf, formTypes } from "../form-state/form-type";
import { isFormDirty } from "../form-state/is-dirty";
import { isEditable } from "../form-state/is-editable";
import { Glyph } from "../glyphs/Glyph";
import { CalloutButton } from "../interface/CalloutButton";
import { Menu } from "../interface/Menu";

/** Which row is open, whether it is saved, and the columns of the header. */
export function FormHeader({ session }: { readonly session: FormSession }): React.ReactElement {
  const name = primaryNameOf(session);
  const title = name || `New ${session.table.displayName}`;
  return (
    <header className="card form-header">
      <span className="avatar" aria-hidden="true">
        {initialsOf(title)}
      </span>
      <div className="form-title">
        <h1>
          <bdi>{title}</bdi> <span className="save-state">- {saveStateOf(session)}</span>
        </h1>
        <p>
          {session.tableTitle} · <FormPicker session={session} />
        </p>
      </div>
      <HeaderColumns session={session} />
    </header>
  );
}

function saveStateOf(session: FormSession): string {
  if (session.isSaving) return "Saving…";
  return session.rowId === undefined || isFormDirty(session) ? "Unsaved" : "Saved";
}

function initialsOf(title: string): string {
  const words = title.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

function FormPicker({ session }: { readonly session: FormSession }): React.ReactElement {
  const { forms, form, services, table, rowId } = session;
  if (forms.length < 2) return <>{form.name}</>;
  const items = forms.map((candidate) => ({
    key: candidate.id,
    label: candidate.name,
    isChecked: candidate.id === form.id,
    run: () =>
      void services.navigator.open({
        is: "record",
        table: table.logicalName,
        rowId,
        formId: candidate.id,
        parameters: {},
      }),
  }));
  return (
    <Menu className="form-picker" items={items}>
      {form.name} <Glyph name="chevronDown" size={12} />
    </Menu>
  );
}

function HeaderColumns({ session }: { readonly session: FormSession }): React.ReactElement | null {
  const shown = session.header.filter(({ isVisible, attribute }) => isVisible && attribute !== undefined);
  if (shown.length === 0) return null;
  return (
    <div className="header-columns">
      <dl>
        {shown.map((control) => (
          <HeaderColumn key={control.name} session={session} control={control} />
        ))}
      </dl>
      {shown.some((control) => isEditable(session, control)) && <HeaderEditor session={session} controls={shown} />}
    </div>
  );
}

interface HeaderColumnProps {
  readonly session: FormSession;
  readonly control: FormControl;
}

function HeaderColumn({ session, control }: HeaderColumnProps): React.ReactElement | null {
  const { attribute, label } = control;
  if (attribute === undefined) return null;
  const isLocked = !isEditable(session, control) && formTypeOf(session) === formTypes.update;
  return (
    <div data-control-name={control.name}>
      <dd>
        <FieldValue session={session} attribute={attribute} />
      </dd>
      <dt>
        {label}
        {isLocked && <Glyph name="lock" size={12} />}
      </dt>
    </div>
  );
}

interface HeaderEditorProps {
  readonly session: FormSession;
  readonly controls: readonly FormControl[];
}

/** The columns of the header once more, to be edited. */
function HeaderEditor({ session, controls }: HeaderEditorProps): React.ReactElement {
  const [isOpen, setOpen] = useState(false);
  const needsAttention = controls.some(({ focusRequests }) => focusRequests > 0);
  React.useEffect(() => setOpen(needsAttention), [needsAttention]);
  return (
    <CalloutButton
      label="Edit header columns"
      glyph="chevronDown"
      className="icon-button"
      dialogLabel="Header columns"
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      <div className="header-editor">
        {controls.map((control) => (
          <FieldCell key={control.name} session={session} control={control} />
        ))}
      </div>
    </CalloutButton>
  );
}
