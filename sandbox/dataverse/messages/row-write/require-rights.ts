import { DataverseError } from "../../dataverse-error";
import type { TableMetadata } from "../../metadata/table-metadata";
import type { RequestContext } from "../../webapi/request-context";
import type { RowReference } from "../payload/resolve-reference";
import { toOwnedRow, type RowWrite } from "./row-write";

/** The caller may create the row for the owner it will have; giving it to somebody else takes the right to assign. */
export function requireRightToCreate(write: RowWrite): void {
  const { context, table } = write;
  const owned = toOwnedRow(table, { ...Object.fromEntries(write.values), [table.primaryIdAttribute]: write.id });
  context.access.requireAccess(context.caller, "Create", table, owned);
  const isOthers = write.values.get("ownerid_type") === "systemuser" && owned.ownerId !== context.caller.userId;
  if (isOthers) context.access.requirePrivilege(context.caller, "Assign", table);
}

/** A lookup takes Append on the row that holds it and AppendTo on the row it points to. */
export function requireRightToBind(write: RowWrite, bound: readonly RowReference[]): void {
  const { context, table } = write;
  const targets = bound.filter(({ table: target }) => !isPrincipal(target));
  if (targets.length === 0) return;
  context.access.requirePrivilege(context.caller, "Append", table);
  if (write.before !== null) {
    context.access.requireAccess(context.caller, "Append", table, toOwnedRow(table, write.before));
  }
  for (const target of targets) requireRightToAppendTo(context, target);
}

export function requireRightToAppendTo({ access, caller }: RequestContext, { table, row }: RowReference): void {
  access.requirePrivilege(caller, "AppendTo", table);
  access.requireAccess(caller, "AppendTo", table, toOwnedRow(table, row));
}

/** Owners are assigned, not appended to. */
function isPrincipal(table: TableMetadata): boolean {
  return table.logicalName === "systemuser" || table.logicalName === "team";
}

/** Secured columns need a permission of their own, for creating and for updating (0x8004f502, 0x8004f507). */
export function requireRightToColumns(write: RowWrite, given: Iterable<string>): void {
  const { context, table, before } = write;
  const hidden = context.access.hiddenColumns(context.caller, before === null ? "Create" : "Write", table);
  if (hidden.size === 0) return;
  const refused = [...given].filter((column) => hidden.has(column));
  if (refused.length === 0) return;
  const right = before === null ? "create" : "update";
  throw new DataverseError(
    before === null ? "0x8004f502" : "0x8004f507",
    403,
    `Caller user with Id ${context.caller.userId} does not have ${right} permissions for the secured attribute(s) ${refused.map((column) => `'${column}'`).join(", ")} of entity '${table.logicalName}'.`,
  );
}
