import { DataverseError } from "../dataverse-error";
import type { RelationshipMetadata, TableMetadata } from "../metadata/table-metadata";
import { quoteName } from "../store/physical-table";
import type { SqlRow, SqlValue } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import { setLookup } from "./payload/set-lookup";
import { requireWritable } from "./require-writable";
import { idOf } from "./row-key";
import { rowsPointingTo } from "./rows-pointing-to";
import { applyFollowUps, settleRemoval } from "./row-write/commit-row";
import { removeRow } from "./row-write/remove-row";
import { toOwnedRow } from "./row-write/row-write";

/**
 * Deletes a row and does with related rows what each relationship says: delete them too, take the link away, or refuse.
 * (learn.microsoft.com, configure-entity-relationship-cascading-behavior)
 */
export function deleteRow(context: RequestContext, table: TableMetadata, row: SqlRow): void {
  requireWritable(table, "Delete");
  const { access, caller, store } = context;
  access.requirePrivilege(caller, "Delete", table);
  access.requireAccess(caller, "Delete", table, toOwnedRow(table, row));
  store.transaction(() => deleteWithRelated(context, table, row));
}

/** The row itself goes first, so that rows pointing at each other come to an end. */
function deleteWithRelated(context: RequestContext, table: TableMetadata, row: SqlRow): void {
  const id = idOf(table, row);
  for (const relationship of table.oneToMany) refuseRestricted(context, relationship, id);
  removeRow(context, table, id);
  for (const relationship of table.oneToMany) settleRelated(context, relationship, id);
  removeIntersections(context, table, id);
  settleRemoval({ context, table, row });
}

function refuseRestricted(context: RequestContext, relationship: RelationshipMetadata, id: string): void {
  if (relationship.cascadeDelete !== "Restrict" || rowsPointingTo(context, relationship, id).length === 0) return;
  throw new DataverseError(
    "0x80040227",
    405,
    `The object you tried to delete is associated with another object and cannot be deleted: '${relationship.referencedEntity}' is referenced by '${relationship.referencingEntity}' (${relationship.schemaName}).`,
  );
}

function settleRelated(context: RequestContext, relationship: RelationshipMetadata, id: string): void {
  const child = context.catalog.table(relationship.referencingEntity);
  const lookup = child?.attributes.get(relationship.referencingAttribute);
  if (child === undefined || lookup === undefined || isPointer(child)) return;
  if (relationship.cascadeDelete !== "Cascade" && relationship.cascadeDelete !== "RemoveLink") return;
  const emptied = new Map<string, SqlValue>();
  setLookup(emptied, lookup, null);
  for (const row of rowsPointingTo(context, relationship, id)) {
    if (relationship.cascadeDelete === "Cascade") deleteWithRelated(context, child, row);
    else applyFollowUps(context, [{ table: child, id: idOf(child, row), values: emptied }]);
  }
}

/** Every activity has a relationship of its own, which says what becomes of it. */
function isPointer({ logicalName }: TableMetadata): boolean {
  return logicalName === "activitypointer";
}

function removeIntersections({ store }: RequestContext, table: TableMetadata, id: string): void {
  for (const { intersectEntity, ...relationship } of table.manyToMany) {
    const ends = [
      { table: relationship.entity1, column: relationship.entity1IntersectAttribute },
      { table: relationship.entity2, column: relationship.entity2IntersectAttribute },
    ];
    for (const end of ends) {
      if (end.table !== table.logicalName) continue;
      store.run(`DELETE FROM ${quoteName(intersectEntity)} WHERE ${quoteName(end.column)} = ?`, id);
    }
  }
}
