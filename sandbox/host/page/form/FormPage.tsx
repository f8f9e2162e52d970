import * as React from "react";
import { useEffect, useMemo } from "react";
import { CommandBar } from "../ribbon/CommandBar";
import type { CommandContext } from "../ribbon/command-context";
import { stockFormCommands } from "../ribbon/stock-form-commands";
import { useBarCommands } from "../ribbon/useBarCommands";
import { fireDataLoad, fireLoad } from "../form-state/fire-load";
import { primaryNameOf } from "../form-state/entity-reference";
import type { FormSession } from "../form-state/form-session";
import { formTypeOf, formTypes } from "../form-state/form-type";
import { isFormDirty } from "../form-state/is-dirty";
import { saveModes } from "../form-state/save-mode";
import { useChanges } from "../interface/useChanges";
import { FormHeader } from "./FormHeader";
import { FormNotifications } from "./FormNotifications";
import { FormTabs } from "./FormTabs";
import { TabPanel } from "./TabPanel";
import { askToLeave } from "./ask-to-leave";
import { saveAs } from "./save-as";

/** An open form. */
export function FormPage({ session }: { readonly session: FormSession }): React.ReactElement {
  useChanges(session);
  useLifetime(session);
  useTitle(session);
  const context = useMemo<CommandContext>(
    () => ({
      place: "form",
      services: session.services,
      table: session.table,
      session,
      rows: undefined,
      selectedControl: session.formContext,
    }),
    [session],
  );
  const commands = useBarCommands(context, stockFormCommands(session), [
    session.ribbonRequests,
    session.rowId,
    session.row,
    session.isSaving,
    isFormDirty(session),
  ]);
  return (
    <div
      className="form-page"
      onKeyDown={(event) => {
        if (event.ctrlKey && event.key.toLowerCase() === "s") {
          event.preventDefault();
          saveFocused(() => void saveAs(session, saveModes.save));
        } else if (event.altKey && event.key.toLowerCase() === "s") {
          event.preventDefault();
          saveFocused(() => void saveAs(session, saveModes.saveAndClose));
        }
      }}
    >
      <CommandBar label="Commands" commands={commands} />
      <FormNotifications session={session} />
      <FormHeader session={session} />
      <FormTabs session={session} />
      {session.openTab && <TabPanel key={session.openTab.name} session={session} tab={session.openTab} />}
    </div>
  );
}

/** What is being typed counts: the field gives up the focus, and its value, before the form is saved. */
function saveFocused(save: () => void): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  setTimeout(save, 0);
}

function useLifetime(session: FormSession): void {
  useEffect(() => {
    const { navigator, openForm } = session.services;
    openForm.current = session;
    navigator.setGuard(() => askToLeave(session));
    const warn = (event: BeforeUnloadEvent): void => {
      if (isFormDirty(session)) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    fireLoad(session, "initial");
    fireDataLoad(session, "initial");
    return () => {
      session.isClosed = true;
      if (openForm.current === session) openForm.current = undefined;
      window.removeEventListener("beforeunload", warn);
    };
  }, [session]);
}

function useTitle(session: FormSession): void {
  const { services, table } = session;
  const isNew = formTypeOf(session) === formTypes.create;
  const title = primaryNameOf(session) || (isNew ? `New ${table.displayName}` : table.displayName);
  useEffect(() => {
    document.title = `${table.displayName}: ${title} - ${services.app.displayName}`;
  }, [services, table, title]);
}
