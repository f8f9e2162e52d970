import type { Handler } from "../events/handler-list";
import { closeForm } from "../form/close-form";
import type { FormNotification, FormSession } from "../form-state/form-session";
import { formTypeOf } from "../form-state/form-type";
import { bracedId } from "../rows/row-id";
import { makeCollection } from "./collection";
import type { FormFaces } from "./form-faces";

/** `formContext.ui` (learn.microsoft.com, clientapi/reference/formcontext-ui). */
export function makeUi(faces: FormFaces) {
  const { session } = faces;
  const empty = makeCollection<{ getName(): string }>(
    () => [],
    (item) => item.getName(),
  );
  return {
    controls: makeCollection(
      () => [...session.controls.values()].map(faces.control),
      (control) => control.getName(),
    ),
    tabs: makeCollection(
      () => session.tabs.map(faces.tab),
      (tab) => tab.getName(),
    ),
    quickForms: empty,
    navigation: { items: empty },
    formSelector: makeFormSelector(session),
    addOnLoad: (handler: Handler) => session.events.load.add(handler),
    removeOnLoad: (handler: Handler) => session.events.load.remove(handler),
    setFormNotification(message: string, level: FormNotification["level"], uniqueId: string): boolean {
      session.notifications.set(uniqueId, { id: uniqueId, message, level });
      session.changed();
      return true;
    },
    clearFormNotification(uniqueId: string): boolean {
      const had = session.notifications.delete(uniqueId);
      if (had) session.changed();
      return had;
    },
    close: () => void closeForm(session),
    getFormType: () => formTypeOf(session),
    getViewPortHeight: () => window.innerHeight,
    getViewPortWidth: () => window.innerWidth,
    refreshRibbon(_refreshAll = false) {
      session.ribbonRequests += 1;
      session.changed();
    },
    setFormEntityName(name: string) {
      session.tableTitle = name;
      session.changed();
    },
  };
}

function makeFormSelector(session: FormSession) {
  const items = session.forms.map((form) => ({
    getId: () => bracedId(form.id),
    getLabel: () => form.name,
    getVisible: () => true,
    navigate() {
      const { services, table, rowId } = session;
      const address = { table: table.logicalName, rowId, formId: form.id, parameters: {} };
      void services.navigator.open({ is: "record", ...address });
    },
  }));
  const current = items[session.forms.indexOf(session.form)];
  return {
    items: makeCollection(
      () => items,
      (item) => item.getId(),
    ),
    getCurrentItem: () => current ?? null,
  };
}
