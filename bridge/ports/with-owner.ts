import { lookup } from "#model/tables/column";
import type { AnyTable } from "#model/tables/table";

/** The owner of a row as the Web API gives it for people only; for a team's row it is empty. */
export const owningUser = lookup("Owner, when it is a person", "systemuser");

/** A table with the person its rows belong to. */
export function withOwner<const Table extends AnyTable>(table: Table) {
  return { ...table, columns: { ...(table.columns as Table["columns"]), OwningUser: owningUser } };
}
