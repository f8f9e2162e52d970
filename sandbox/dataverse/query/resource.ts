import type { AttributeMetadata, TableMetadata } from "../metadata/table-metadata";
import type { Argument, Segment } from "./address";
import type { CollectionNavigation, LookupNavigation } from "./navigation";

/** One row of the data, as a path names it. */
export type RecordPlace =
  /** `accounts(guid)`, `accounts(accountnumber='A1')`. */
  | { readonly is: "keyed"; readonly table: TableMetadata; readonly key: readonly Argument[] }
  /** `…/primarycontactid`: the row that a lookup names. */
  | {
      readonly is: "followed";
      readonly table: TableMetadata;
      readonly from: RecordPlace;
      readonly navigation: LookupNavigation;
    }
  /** `…/contact_customer_accounts(guid)`: one of the related rows. */
  | {
      readonly is: "member";
      readonly table: TableMetadata;
      readonly of: RelatedPlace;
      readonly key: readonly Argument[];
    }
  /** `…/ownerid/Microsoft.Dynamics.CRM.systemuser`: the same row, if it is of that table. */
  | { readonly is: "cast"; readonly table: TableMetadata; readonly from: RecordPlace };

/** The rows on the far side of a collection-valued navigation property. */
export interface RelatedPlace {
  readonly is: "related";
  readonly table: TableMetadata;
  readonly from: RecordPlace;
  readonly navigation: CollectionNavigation;
}

/** Many rows of one table. */
export type RowsPlace = { readonly is: "set"; readonly table: TableMetadata } | RelatedPlace;

/** What an address names, looked up in the metadata. */
export type Resource =
  | { readonly is: "serviceDocument" }
  | { readonly is: "metadata" }
  | { readonly is: "batch" }
  /** `EntityDefinitions(…)/…` and its like; their own rules begin behind the first segment. */
  | { readonly is: "definitions"; readonly path: readonly Segment[] }
  | { readonly is: "rows"; readonly rows: RowsPlace }
  | { readonly is: "record"; readonly record: RecordPlace }
  /** `…/name`, `…/name/$value`. */
  | {
      readonly is: "property";
      readonly record: RecordPlace;
      readonly attribute: AttributeMetadata;
      readonly rawValue: boolean;
    }
  /** `…/$count`. */
  | { readonly is: "count"; readonly rows: RowsPlace }
  /** `…/contact_customer_accounts/$ref`. */
  | { readonly is: "references"; readonly rows: RowsPlace }
  /** `…/primarycontactid/$ref`, `…/contact_customer_accounts(guid)/$ref`. */
  | { readonly is: "reference"; readonly record: RecordPlace }
  /** A function or action. */
  | {
      readonly is: "operation";
      readonly name: string;
      readonly target: RecordPlace | RowsPlace | null;
      readonly arguments: readonly Argument[];
    };
