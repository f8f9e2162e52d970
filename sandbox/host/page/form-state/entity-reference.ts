import { bracedId } from "../rows/row-id";
import type { LookupValue } from "../values/column-value";
import type { FormSession } from "./form-session";

/** The open row as a lookup would point at it; its id is empty before it is saved. */
export function entityReferenceOf(session: FormSession): LookupValue {
  return {
    entityType: session.table.logicalName,
    id: session.rowId === undefined ? "" : bracedId(session.rowId),
    name: primaryNameOf(session),
  };
}

/** The value of the primary name column; empty when there is none yet. */
export function primaryNameOf({ table, attributes, row }: FormSession): string {
  if (table.primaryName === undefined) return "";
  const value = attributes.has(table.primaryName) ? attributes.get(table.primaryName)?.value : row[table.primaryName];
  return typeof value === "string" ? value : "";
}
