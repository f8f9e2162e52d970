import type { HandlerList } from "../events/handler-list";
import type { SectionModel, TabColumnModel, TabModel } from "../form-xml/form-model";
import type { FormControl } from "./form-control";

/** A tab of the open form. Its controls start when it is opened for the first time. */
export interface FormTab {
  readonly name: string;
  readonly model: TabModel;
  readonly columns: readonly FormTabColumn[];
  readonly stateHandlers: HandlerList;
  label: string;
  isVisible: boolean;
  wasOpened: boolean;
}

export interface FormTabColumn {
  readonly model: TabColumnModel;
  readonly sections: readonly FormSection[];
}

export interface FormSection {
  readonly name: string;
  readonly model: SectionModel;
  readonly tab: FormTab;
  /** The controls in the order of the cells; a spacer has none. */
  readonly cells: FormCell[];
  label: string;
  isVisible: boolean;
}

export interface FormCell {
  readonly model: SectionModel["cells"][number];
  readonly control: FormControl | undefined;
}

export function sectionsOf(tab: FormTab): readonly FormSection[] {
  return tab.columns.flatMap((column) => column.sections);
}

export function controlsOf(section: FormSection): readonly FormControl[] {
  return section.cells.flatMap((cell) => cell.control ?? []);
}
