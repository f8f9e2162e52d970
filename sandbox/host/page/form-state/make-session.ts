import { makeHandlerList } from "../events/handler-list";
import { makeListeners } from "../events/listeners";
import type { Table } from "../metadata/table";
import type { ColumnPrivileges } from "../security/column-privileges";
import type { RowAccess } from "../security/row-access";
import type { PageServices } from "../services/page-services";
import { columnsOfForm } from "./columns-of-form";
import type { FormAttribute } from "./form-attribute";
import type { FormChoice } from "./form-choice";
import type { FormSession } from "./form-session";
import { makeControls } from "./make-controls";

export interface SessionParts {
  readonly services: PageServices;
  readonly table: Table;
  readonly forms: readonly FormChoice[];
  readonly form: FormChoice;
  readonly columnPrivileges: ColumnPrivileges;
  readonly access: RowAccess;
  readonly currencySymbol: string;
}

/** Puts an open form together; its row comes afterwards. */
export async function makeSession(parts: SessionParts): Promise<FormSession> {
  const { services, table, form } = parts;
  const listeners = makeListeners();
  const attributes = makeAttributes(parts);
  const { controls, tabs, header, footer } = await makeControls(services, form.model, attributes);
  const events = {
    load: makeHandlerList(),
    dataLoad: makeHandlerList(),
    save: makeHandlerList(),
    postSave: makeHandlerList(),
  };
  const openTab = tabs.find((tab) => tab.isVisible);
  if (openTab) openTab.wasOpened = true;
  return {
    ...parts,
    model: form.model,
    attributes,
    controls,
    tabs,
    header,
    footer,
    events,
    openTab,
    notifications: new Map(),
    formContext: undefined,
    rowId: undefined,
    row: {},
    isSaving: false,
    isClosed: false,
    ribbonRequests: 0,
    tableTitle: table.displayName,
    changed: () => listeners.tell(),
    subscribe: (listener) => listeners.subscribe(listener),
  };
}

function makeAttributes({ table, form, columnPrivileges }: SessionParts): ReadonlyMap<string, FormAttribute> {
  const columns = [...columnsOfForm(form.model)].flatMap((name) => table.columns.get(name) ?? []);
  return new Map(
    columns.map((column) => [
      column.logicalName,
      {
        name: column.logicalName,
        column,
        privilege: columnPrivileges(column.logicalName),
        changeHandlers: makeHandlerList(),
        value: null,
        savedValue: null,
        formatted: undefined,
        required: column.required,
        submitMode: "dirty",
        precision: undefined,
        fault: undefined,
      },
    ]),
  );
}
