import type { TableMetadata } from "../metadata/table-metadata";
import type { Right } from "./access";

/** Where a table's rows say whose they are. */
export type RowOwnership =
  /** Nobody's: the privilege alone decides. */
  | { readonly is: "organization" }
  | { readonly is: "owner"; readonly ownerColumn: string | null; readonly businessUnitColumn: string }
  /** A line of a document belongs to whoever the document belongs to. */
  | { readonly is: "parent"; readonly table: string; readonly column: string };

const parents: Readonly<Record<string, readonly [table: string, column: string]>> = {
  invoicedetail: ["invoice", "invoiceid"],
  opportunityproduct: ["opportunity", "opportunityid"],
  quotedetail: ["quote", "quoteid"],
  salesorderdetail: ["salesorder", "salesorderid"],
};

/** Rows that are a person's own without an owner column. */
const ownColumns: Readonly<Record<string, string>> = { systemuser: "systemuserid", usersettings: "systemuserid" };

export function ownershipOf(table: TableMetadata): RowOwnership {
  const parent = parents[table.logicalName];
  if (parent !== undefined) return { is: "parent", table: parent[0], column: parent[1] };
  if (table.ownership === "UserOwned") {
    return { is: "owner", ownerColumn: "ownerid", businessUnitColumn: "owningbusinessunit" };
  }
  if (table.ownership === "BusinessOwned") {
    return { is: "owner", ownerColumn: ownColumns[table.logicalName] ?? null, businessUnitColumn: "businessunitid" };
  }
  return { is: "organization" };
}

/** Lines of a document have no rights of their own: whoever may write the document may add, change and remove its lines. */
export function rightOnParent(right: Right): Right {
  return right === "Read" || right === "Append" || right === "AppendTo" ? right : "Write";
}
