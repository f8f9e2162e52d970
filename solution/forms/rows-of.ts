import { logicalName, relationshipName, type Columns, type Table } from "#model/tables/table";
import { viewId } from "../views/view-id";
import type { SubgridCell } from "./form";

/** A grid of the rows of a table that refer to the row the form shows, through that lookup. */
export function rowsOf<C extends Columns>(
  table: Table<string, C>,
  lookup: Extract<keyof C, string>,
  id: string,
): Omit<SubgridCell, "is"> {
  const target = logicalName(table.schemaName);
  return {
    id,
    label: table.plural,
    target,
    relationship: relationshipName(table, lookup),
    view: viewId({ table: target, key: "associated" }),
    rowsPerPage: 10,
  };
}
