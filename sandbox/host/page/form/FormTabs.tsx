import * as React from "react";
import { openTab } from "../form-state/open-tab";
import type { FormTab } from "../form-state/form-layout";
import type { FormSession } from "../form-state/form-session";
import { moveFocus } from "../interface/move-focus";

/** Ties a tab to its panel. */
export function tabId(tab: FormTab): string {
  return `tab-${tab.name}`;
}

/** The tabs of the form (WAI-ARIA tabs, opened by the focus). */
export function FormTabs({ session }: { readonly session: FormSession }): React.ReactElement {
  const shown = session.tabs.filter(({ isVisible }) => isVisible);
  return (
    <div
      className="form-tabs"
      role="tablist"
      aria-label="Form tabs"
      onKeyDown={(event) => {
        const focused = moveFocus(event, "[role=tab]");
        const tab = shown.find((candidate) => tabId(candidate) === focused?.id);
        if (tab) openTab(session, tab);
      }}
    >
      {shown.map((tab) => {
        const isOpen = tab === session.openTab;
        return (
          <button
            type="button"
            key={tab.name}
            id={tabId(tab)}
            role="tab"
            aria-selected={isOpen}
            aria-controls={isOpen ? `${tabId(tab)}-panel` : undefined}
            tabIndex={isOpen ? 0 : -1}
            onClick={() => openTab(session, tab)}
          >
            {tab.label || tab.name}
          </button>
        );
      })}
    </div>
  );
}
