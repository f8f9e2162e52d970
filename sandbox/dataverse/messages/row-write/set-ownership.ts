import type { SqlRow } from "../../store/store";
import { quoteName } from "../../store/physical-table";
import type { RequestContext } from "../../webapi/request-context";
import { invalidArgument, rowNotFound } from "../write-errors";
import type { RowWrite } from "./row-write";

/** The owner of a user-owned row, with the columns that mirror it; the organisation or business unit of any other. */
export function setOwnership(write: RowWrite): void {
  if (write.table.attributes.get("ownerid")?.type === "Owner") setOwner(write);
  else if (write.before === null) setHome(write);
}

function setOwner({ context, values, before }: RowWrite): void {
  if (before !== null && !values.has("ownerid")) return;
  const owner = values.get("ownerid") ?? null;
  if (owner === null && before !== null) throw invalidArgument("The owner of a record cannot be empty.");
  const id = owner === null ? context.caller.userId : String(owner);
  const type = owner !== null && values.get("ownerid_type") === "team" ? "team" : "systemuser";
  values.set("ownerid", id);
  values.set("ownerid_type", type);
  values.set("owninguser", type === "systemuser" ? id : null);
  values.set("owningteam", type === "team" ? id : null);
  values.set("owningbusinessunit", businessUnitOf(context, type, id));
}

/** The business unit a user or team belongs to. */
export function businessUnitOf(context: RequestContext, type: "systemuser" | "team", id: string): string | null {
  const row = context.store.one(`SELECT businessunitid FROM ${type} WHERE ${type}id = ?`, id);
  if (row === undefined) throw rowNotFound(type, id);
  return textOf(row, "businessunitid");
}

function setHome({ context, table, values }: RowWrite): void {
  const organization = table.attributes.get("organizationid");
  if (organization?.type === "Lookup" && !values.has("organizationid")) {
    const row = context.store.one(`SELECT ${quoteName("organizationid")} FROM organization LIMIT 1`);
    values.set("organizationid", row === undefined ? null : textOf(row, "organizationid"));
  }
  const isInBusinessUnit = table.ownership === "BusinessOwned" && table.attributes.has("businessunitid");
  if (isInBusinessUnit && (values.get("businessunitid") ?? null) === null) {
    values.set("businessunitid", context.caller.businessUnitId);
  }
}

function textOf(row: SqlRow, column: string): string | null {
  const value = row[column];
  return typeof value === "string" ? value : null;
}
