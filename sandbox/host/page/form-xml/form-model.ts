import type { ControlKind } from "./control-kind";

/** A form as its FormXml describes it (FormXml schema, learn.microsoft.com, form-xml-schema): read once, never changed. */
export interface FormModel {
  readonly tabs: readonly TabModel[];
  readonly header: readonly CellModel[];
  readonly footer: readonly CellModel[];
  readonly events: readonly EventModel[];
  /** Names of web resources in the order they are loaded. */
  readonly libraries: readonly string[];
  readonly conditions: DisplayConditions;
}

export interface TabModel {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly isVisible: boolean;
  readonly columns: readonly TabColumnModel[];
}

export interface TabColumnModel {
  /** Of the tab's width: `65%`. */
  readonly width: string;
  readonly sections: readonly SectionModel[];
}

export interface SectionModel {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly isVisible: boolean;
  /** How many cells stand side by side. */
  readonly columnCount: number;
  readonly rowCount: number;
  readonly cells: readonly CellModel[];
}

export interface CellModel {
  readonly id: string;
  /** The row it stands in, from 1. */
  readonly row: number;
  readonly label: string;
  readonly showLabel: boolean;
  readonly isVisible: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Undefined for a spacer. */
  readonly control: ControlModel | undefined;
}

export interface ControlModel {
  /** The name scripts know it by. */
  readonly name: string;
  readonly kind: ControlKind;
  /** Logical name of the column it is bound to. */
  readonly columnName: string | undefined;
  readonly isDisabled: boolean;
  /** The code component that stands in for it, by form factor (0 phone, 1 tablet, 2 web). */
  readonly codeComponents: ReadonlyMap<number, CodeComponentBinding>;
}

/** One `customControl` of a control description: which component, and what its properties are bound to. */
export interface CodeComponentBinding {
  /** `prefix_Namespace.Constructor` */
  readonly name: string;
  readonly properties: ReadonlyMap<string, PropertyBinding>;
  readonly dataSets: ReadonlyMap<string, SubgridModel>;
}

export type PropertyBinding =
  | { readonly is: "column"; readonly columnName: string }
  | { readonly is: "static"; readonly type: string; readonly value: string };

/** What a subgrid shows, from its parameters. */
export interface SubgridModel {
  readonly table: string;
  readonly viewId: string | undefined;
  readonly viewIds: readonly string[];
  readonly relationshipName: string | undefined;
  readonly rowsPerPage: number;
  readonly showViewPicker: boolean;
  readonly showQuickFind: boolean;
}

export interface EventModel {
  /** `onload`, `onsave`, `onchange`, `tabstatechange` */
  readonly name: string;
  /** The column of an `onchange`. */
  readonly columnName: string | undefined;
  /** The tab of a `tabstatechange`. */
  readonly tabName: string | undefined;
  readonly handlers: readonly HandlerModel[];
}

export interface HandlerModel {
  readonly functionName: string;
  readonly libraryName: string;
  readonly isEnabled: boolean;
  readonly passExecutionContext: boolean;
  /** Further arguments, a comma separated list of JavaScript literals. */
  readonly parameters: string;
}

/** Whom the form is meant for (`DisplayConditions`). */
export interface DisplayConditions {
  readonly order: number;
  readonly isFallback: boolean;
  /** Undefined: everyone. */
  readonly roleIds: readonly string[] | undefined;
}
