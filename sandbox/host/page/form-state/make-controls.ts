import { makeHandlerList } from "../events/handler-list";
import type { CellModel, ControlModel, FormModel, SectionModel, TabModel } from "../form-xml/form-model";
import type { PageServices } from "../services/page-services";
import { allCells } from "./columns-of-form";
import type { FormAttribute } from "./form-attribute";
import type { FormControl } from "./form-control";
import type { FormCell, FormSection, FormTab } from "./form-layout";
import { makeSubgrid } from "./make-subgrid";
import type { RowSource } from "../views/row-source";

interface Controls {
  readonly controls: ReadonlyMap<string, FormControl>;
  readonly tabs: readonly FormTab[];
  readonly header: readonly FormControl[];
  readonly footer: readonly FormControl[];
}

/** Everything that stands on a form, from its model. */
export async function makeControls(
  services: PageServices,
  model: FormModel,
  attributes: ReadonlyMap<string, FormAttribute>,
): Promise<Controls> {
  const controls = new Map<string, FormControl>();
  const subgrids = await makeSubgrids(services, model);
  const add = (cell: CellModel, section: FormSection | undefined): FormControl | undefined => {
    if (cell.control === undefined) return undefined;
    const attribute = attributes.get(cell.control.columnName ?? "");
    const control = makeControl(cell, cell.control, section, attribute, subgrids.get(cell.control.name));
    controls.set(control.name, control);
    return control;
  };
  return {
    tabs: model.tabs.map((tab) => makeTab(tab, add)),
    header: model.header.flatMap((cell) => add(cell, undefined) ?? []),
    footer: model.footer.flatMap((cell) => add(cell, undefined) ?? []),
    controls,
  };
}

async function makeSubgrids(services: PageServices, model: FormModel): Promise<ReadonlyMap<string, RowSource>> {
  const found = await Promise.all(
    allCells(model).map(async ({ control }) => {
      const rows = control && (await makeSubgrid(services, control));
      return rows === undefined ? [] : [[control?.name ?? "", rows] as const];
    }),
  );
  return new Map(found.flat());
}

type AddControl = (cell: CellModel, section: FormSection | undefined) => FormControl | undefined;

function makeTab(model: TabModel, add: AddControl): FormTab {
  const columns: { model: TabModel["columns"][number]; sections: FormSection[] }[] = [];
  const tab: FormTab = {
    name: model.name,
    model,
    columns,
    stateHandlers: makeHandlerList(),
    label: model.label,
    isVisible: model.isVisible,
    wasOpened: false,
  };
  for (const column of model.columns) {
    columns.push({ model: column, sections: column.sections.map((section) => makeSection(section, tab, add)) });
  }
  return tab;
}

function makeSection(model: SectionModel, tab: FormTab, add: AddControl): FormSection {
  const cells: FormCell[] = [];
  const section: FormSection = {
    name: model.name,
    model,
    tab,
    cells,
    label: model.label,
    isVisible: model.isVisible,
  };
  for (const cell of model.cells) cells.push({ model: cell, control: add(cell, section) });
  return section;
}

function makeControl(
  cell: CellModel,
  model: ControlModel,
  section: FormSection | undefined,
  attribute: FormAttribute | undefined,
  rows: RowSource | undefined,
): FormControl {
  return {
    name: model.name,
    model,
    cell,
    section,
    attribute,
    rows,
    label: cell.label || (attribute?.column.displayName ?? ""),
    isVisible: cell.isVisible,
    isDisabled: model.isDisabled,
    notifications: new Map(),
    options: undefined,
    lookup: { targets: undefined, defaultViewId: undefined, filters: [] },
    handlers: {
      preSearch: makeHandlerList(),
      lookupTagClick: makeHandlerList(),
      gridLoad: makeHandlerList(),
      outputChange: makeHandlerList(),
    },
    focusRequests: 0,
    showTime: true,
  };
}
