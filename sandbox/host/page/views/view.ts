/** A view of a table: which rows, and which columns in which width (savedquery, learn.microsoft.com). */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly queryType: number;
  readonly isDefault: boolean;
  readonly fetchXml: string;
  readonly columns: readonly ViewColumn[];
}

export interface ViewColumn {
  /** Logical name; of a linked table `alias.column`. */
  readonly name: string;
  /** In pixels, as the layout says. */
  readonly width: number;
  readonly isHidden: boolean;
  readonly disableSorting: boolean;
}

/** `savedquery.querytype` */
export const queryTypes = { public: 0, advancedFind: 1, associated: 2, quickFind: 4, lookup: 64 } as const;
