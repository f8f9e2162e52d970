import { randomUUID } from "node:crypto";
import type { AttributeMetadata } from "../metadata/table-metadata";
import type { Navigation } from "../query/navigation";
import { quoteName } from "../store/physical-table";
import type { SqlValue } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import { lookupOf, requireTarget, targetsOf } from "./payload/read-binding";
import type { RowReference } from "./payload/resolve-reference";
import { setLookup } from "./payload/set-lookup";
import { findRowById } from "./row-key";
import { requireRightToAppendTo } from "./row-write/require-rights";
import { toOwnedRow } from "./row-write/row-write";
import { updateRow } from "./update-row";

type ManyToMany = Extract<Navigation, { is: "manyToMany" }>;

/**
 * Relates a row to another one: sets the lookup of a 1:N relationship, or adds to the intersect table of an N:N one.
 * Relating what is related already changes nothing. (learn.microsoft.com, webapi/associate-disassociate-entities-using-web-api)
 */
export function associateRows(
  context: RequestContext,
  source: RowReference,
  navigation: Navigation,
  target: RowReference,
): void {
  if (navigation.is === "lookup") {
    requireTarget(source.table, navigation.property, targetsOf(source.table, navigation), target);
    setReference(context, source, lookupOf(source.table, navigation), target);
    return;
  }
  requireTarget(source.table, navigation.property, [navigation.table.logicalName], target);
  if (navigation.is === "manyToMany") addIntersection(context, source, navigation, target);
  else setReference(context, target, childLookup(target, navigation.column), source);
}

/** Takes the relation away; what is not related is left as it is. Without a target a lookup is emptied whatever it holds. */
export function disassociateRows(
  context: RequestContext,
  source: RowReference,
  navigation: Navigation,
  target: RowReference | null,
): void {
  if (navigation.is === "lookup") {
    setReference(context, source, lookupOf(source.table, navigation), null);
  } else if (navigation.is === "manyToMany") {
    if (target !== null) removeIntersection(context, source, navigation, target);
  } else if (target?.row[navigation.column] === source.id) {
    setReference(context, target, childLookup(target, navigation.column), null);
  }
}

function childLookup({ table }: RowReference, column: string): AttributeMetadata {
  const attribute = table.attributes.get(column);
  if (attribute === undefined) throw new Error(`The lookup ${column} of ${table.logicalName} has no metadata.`);
  return attribute;
}

/** The row may have changed since it was resolved, by an earlier relation of the same request: it is read again. */
function setReference(
  context: RequestContext,
  holder: RowReference,
  attribute: AttributeMetadata,
  target: RowReference | null,
): void {
  const values = new Map<string, SqlValue>();
  setLookup(values, attribute, target === null ? null : { table: target.table.logicalName, id: target.id });
  const row = findRowById(context.store, holder.table, holder.id) ?? holder.row;
  updateRow(context, holder.table, row, { values, bound: target === null ? [] : [target] });
}

function addIntersection(
  context: RequestContext,
  source: RowReference,
  { intersect, ownColumn, otherColumn }: ManyToMany,
  target: RowReference,
): void {
  requireRightToRelate(context, source, target);
  const table = quoteName(intersect.logicalName);
  const [own, other] = [quoteName(ownColumn), quoteName(otherColumn)];
  const present = context.store.one(`SELECT 1 FROM ${table} WHERE ${own} = ? AND ${other} = ?`, source.id, target.id);
  if (present !== undefined) return;
  context.store.run(
    `INSERT INTO ${table} (${quoteName(intersect.primaryIdAttribute)}, ${own}, ${other}, versionnumber) VALUES (?, ?, ?, ?)`,
    randomUUID(),
    source.id,
    target.id,
    context.store.nextVersion(),
  );
}

function removeIntersection(
  context: RequestContext,
  source: RowReference,
  { intersect, ownColumn, otherColumn }: ManyToMany,
  target: RowReference,
): void {
  requireRightToRelate(context, source, target);
  const removed = context.store.run(
    `DELETE FROM ${quoteName(intersect.logicalName)} WHERE ${quoteName(ownColumn)} = ? AND ${quoteName(otherColumn)} = ?`,
    source.id,
    target.id,
  );
  if (removed > 0) context.store.nextVersion();
}

function requireRightToRelate(context: RequestContext, source: RowReference, target: RowReference): void {
  context.access.requirePrivilege(context.caller, "Append", source.table);
  context.access.requireAccess(context.caller, "Append", source.table, toOwnedRow(source.table, source.row));
  requireRightToAppendTo(context, target);
}
