/** A main form in the words of people; formXml turns it into the platform's. */
export interface Form {
  /** Logical name of the table. */
  readonly table: string;
  readonly name: string;
  readonly description: string;
  readonly header: readonly FieldCell[];
  readonly tabs: readonly Tab[];
  readonly scripts?: FormScripts;
}

/** The web resource a form loads and the function it calls when a row is shown. */
export interface FormScripts {
  readonly library: string;
  readonly onLoad: string;
}

export interface Tab {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly TabColumn[];
}

export interface TabColumn {
  /** Percent of the tab's width. */
  readonly width: number;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly name: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly columns: 1 | 2 | 3;
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = FieldCell | SubgridCell;

/** How many columns and rows of its section a cell takes. */
interface Extent {
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

export interface FieldCell extends Extent {
  readonly is: "field";
  readonly column: string;
  /** Id of the control: the column's name; a second control of the column has a number behind it. */
  readonly id: string;
  readonly label: string;
  readonly type: ControlType;
  readonly readOnly: boolean;
  /** On the form for scripts and components, not for people. */
  readonly hidden?: boolean;
  readonly component?: FieldComponent;
}

/** A code component that shows a column in place of the platform's own control. */
export interface FieldComponent {
  /** `accord_Accord.CommitmentStatus` */
  readonly name: string;
  /** Property of the manifest → column it is bound to. */
  readonly bound: Readonly<Record<string, string>>;
  /** Property of the manifest → its type there and the fixed value it gets. */
  readonly fixed: Readonly<Record<string, { readonly type: string; readonly value: string }>>;
}

export interface SubgridCell extends Extent {
  readonly is: "subgrid";
  /** Id of the control; scripts find the grid by it. */
  readonly id: string;
  readonly label: string;
  readonly target: string;
  readonly relationship: string;
  /** Id of the view it shows, in braces. */
  readonly view: string;
  readonly rowsPerPage: number;
  /** A code component that shows the rows, and the name of its data set. */
  readonly component?: { readonly name: string; readonly dataSet: string };
}

export type ControlType =
  | "text"
  | "url"
  | "email"
  | "memo"
  | "whole"
  | "decimal"
  | "money"
  | "date"
  | "dateTime"
  | "yesNo"
  | "choice"
  | "lookup"
  | "status";
