import { fireEvent } from "../events/fire-event";
import type { FormSession } from "./form-session";
import type { FormTab } from "./form-layout";

/** Shows a tab; the one that was open closes. Both fire TabStateChange. */
export function openTab(session: FormSession, tab: FormTab): void {
  if (session.openTab === tab) return;
  const before = session.openTab;
  session.openTab = tab;
  tab.wasOpened = true;
  if (before) fireTabStateChange(session, before);
  fireTabStateChange(session, tab);
  session.changed();
}

function fireTabStateChange(session: FormSession, tab: FormTab): void {
  fireEvent(session, tab.stateHandlers, `TabStateChange of ${tab.name}`, {
    source: session.formContext?.ui.tabs.get(tab.name),
  });
}
