/** How the rows of a view are narrowed, ordered and paged. */
export interface RowQuery {
  readonly page: number;
  readonly pageSize: number;
  /** Of the page before, as the service gave it; paging works without, only slower. */
  readonly pagingCookie: string | undefined;
  /** Empty: as the view orders them. */
  readonly sorting: readonly RowSorting[];
  /** What quick find looks for; empty for nothing. */
  readonly search: string;
  readonly filter: RowFilter | undefined;
  readonly links: readonly RowLink[];
  /** Columns beside those of the view. */
  readonly extraColumns: readonly string[];
  /** The row whose related rows are wanted. */
  readonly related: RelatedTo | undefined;
  /** Filters in FetchXML that scripts have set. */
  readonly filterXml: readonly string[];
}

export interface RowSorting {
  readonly name: string;
  readonly isDescending: boolean;
}

export interface RowFilter {
  readonly isOr: boolean;
  readonly conditions: readonly RowCondition[];
  readonly filters: readonly RowFilter[];
}

export interface RowCondition {
  readonly column: string;
  /** A FetchXML operator. */
  readonly operator: string;
  readonly values: readonly string[];
  /** The alias of the linked table the column is of. */
  readonly alias: string | undefined;
}

export interface RowLink {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly type: "inner" | "outer";
  readonly alias: string;
}

export type RelatedTo =
  | { readonly is: "lookup"; readonly column: string; readonly rowId: string }
  | {
      readonly is: "intersect";
      readonly intersectTable: string;
      /** The column of the intersect table that points at the rows wanted, and the key it points at. */
      readonly toRows: string;
      readonly rowsKey: string;
      /** The column of the intersect table that points at the row they are related to. */
      readonly toOther: string;
      readonly rowId: string;
    };

export const firstPage: RowQuery = {
  page: 1,
  pageSize: 50,
  pagingCookie: undefined,
  sorting: [],
  search: "",
  filter: undefined,
  links: [],
  extraColumns: [],
  related: undefined,
  filterXml: [],
};
