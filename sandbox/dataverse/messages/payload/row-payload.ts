import type { TableMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import type { CollectionNavigation, LookupNavigation } from "../../query/navigation";
import type { RowReference } from "./resolve-reference";

/** The body of a create or update, understood: what it says about one row and the rows around it. */
export interface RowPayload {
  /** The primary key, when the body names it. */
  readonly id: string | null;
  /** Values as the store keeps them, by SQL column. */
  readonly values: ReadonlyMap<string, SqlValue>;
  /** Every row a lookup was bound to. */
  readonly bound: readonly RowReference[];
  /** Rows to be created first, because a lookup of this row points to them. */
  readonly parents: readonly {
    readonly navigation: LookupNavigation;
    readonly table: TableMetadata;
    readonly payload: RowPayload;
  }[];
  /** Rows to be created afterwards, because they point to this row. */
  readonly children: readonly {
    readonly navigation: CollectionNavigation;
    readonly table: TableMetadata;
    readonly payload: RowPayload;
  }[];
  /** Rows that are there and become related to this one. */
  readonly links: readonly { readonly navigation: CollectionNavigation; readonly target: RowReference }[];
}
