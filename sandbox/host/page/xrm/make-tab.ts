import type { Handler } from "../events/handler-list";
import { sectionsOf, type FormTab } from "../form-state/form-layout";
import { openTab } from "../form-state/open-tab";
import { makeCollection, type Collection } from "./collection";
import type { FormFaces } from "./form-faces";
import type { SectionFace } from "./make-section";

/** learn.microsoft.com, clientapi/reference/formcontext-ui-tabs. */
export interface TabFace {
  readonly sections: Collection<SectionFace>;
  readonly getName: () => string;
}

export function makeTab(faces: FormFaces, tab: FormTab): TabFace {
  const { session } = faces;
  const open = (): void => openTab(session, tab);
  const tabFace = {
    sections: makeCollection(
      () => sectionsOf(tab).map(faces.section),
      (section) => section.getName(),
    ),
    addTabStateChange: (handler: Handler) => tab.stateHandlers.add(handler),
    removeTabStateChange: (handler: Handler) => tab.stateHandlers.remove(handler),
    getDisplayState: () => (session.openTab === tab ? "expanded" : "collapsed"),
    getLabel: () => tab.label,
    getName: () => tab.name,
    getParent: () => faces.parents.ui,
    getVisible: () => tab.isVisible,
    setDisplayState(state: string) {
      if (state === "expanded") open();
    },
    setFocus: open,
    setLabel(label: string) {
      tab.label = label;
      session.changed();
    },
    setVisible(isVisible: boolean) {
      tab.isVisible = isVisible;
      const next = session.tabs.find((other) => other.isVisible);
      if (!isVisible && session.openTab === tab && next) openTab(session, next);
      session.changed();
    },
  };
  return tabFace;
}
