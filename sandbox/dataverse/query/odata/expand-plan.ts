import type { ExpandItem } from "../address";
import type { Navigation } from "../navigation";
import type { OutputColumn } from "../tree/output-column";
import type { ColumnReference, Query } from "../tree/query";

/** What an answer holds of each row: its properties, and the rows put into it. */
export interface Selection {
  readonly columns: readonly OutputColumn[];
  readonly expands: readonly ExpandPlan[];
  /** The list in `@odata.context`: `(name,revenue,primarycontactid(fullname))`; empty when every property is there. */
  readonly description: string;
}

/** How one navigation property is expanded: a query for the related rows of all the rows of a page at once. */
export interface ExpandPlan {
  readonly item: ExpandItem;
  readonly navigation: Navigation;
  /** Where the value that ties a row to its related ones stands among the row's columns. */
  readonly parentIndex: number;
  /** Only the addresses of the related rows: nothing more is read. */
  readonly related: RelatedQuery | null;
  /** As in `@odata.context`: `primarycontactid(fullname)`. */
  readonly description: string;
}

export interface RelatedQuery {
  /** Without the condition that ties its rows to those of the page. */
  readonly query: Query;
  /** The column of the related rows that equals the value of the row they belong to, and where it stands among the columns. */
  readonly link: ColumnReference;
  readonly linkIndex: number;
  readonly selection: Selection;
}
