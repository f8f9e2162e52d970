import { randomUUID } from "node:crypto";
import type { TableMetadata } from "../metadata/table-metadata";
import type { SqlValue } from "../store/store";
import type { RequestContext } from "../webapi/request-context";
import { associateRows } from "./associate-rows";
import { lookupOf } from "./payload/read-binding";
import { setLookup } from "./payload/set-lookup";
import type { RowReference } from "./payload/resolve-reference";
import type { RowPayload } from "./payload/row-payload";
import { requireWritable } from "./require-writable";
import { findRowById } from "./row-key";
import { commitRow } from "./row-write/commit-row";
import { prepareRow } from "./row-write/prepare-row";
import { requireRightToBind, requireRightToColumns, requireRightToCreate } from "./row-write/require-rights";
import type { RowWrite } from "./row-write/row-write";
import { duplicateId } from "./write-errors";

/**
 * Creates a row with everything its body brings along: rows its lookups point to first, rows that point to it afterwards.
 * One transaction; answers the row's id. (learn.microsoft.com, webapi/create-entity)
 */
export function createRow(context: RequestContext, table: TableMetadata, payload: RowPayload): string {
  requireWritable(table, "Create");
  return context.store.transaction(() => {
    context.access.requirePrivilege(context.caller, "Create", table);
    const values = new Map(payload.values);
    const bound = [...payload.bound, ...createParents(context, table, payload, values)];
    const write: RowWrite = { context, table, id: payload.id ?? randomUUID(), before: null, values };
    requireRightToColumns(write, payload.values.keys());
    prepareRow(write);
    requireRightToCreate(write);
    requireRightToBind(write, bound);
    if (findRowById(context.store, table, write.id) !== undefined) throw duplicateId();
    commitRow(write);
    createChildren(write, payload);
    for (const { navigation, target } of payload.links) {
      associateRows(context, toReference(context, table, write.id), navigation, target);
    }
    return write.id;
  });
}

function createParents(
  context: RequestContext,
  table: TableMetadata,
  payload: RowPayload,
  values: Map<string, SqlValue>,
): RowReference[] {
  return payload.parents.map((parent) => {
    const id = createRow(context, parent.table, parent.payload);
    setLookup(values, lookupOf(table, parent.navigation), { table: parent.table.logicalName, id });
    return toReference(context, parent.table, id);
  });
}

/** A child's lookup points to the row from its creation on; rows of an N:N relationship are related once both are there. */
function createChildren({ context, table, id }: RowWrite, payload: RowPayload): void {
  for (const child of payload.children) {
    const source = toReference(context, table, id);
    if (child.navigation.is === "manyToMany") {
      const childId = createRow(context, child.table, child.payload);
      associateRows(context, source, child.navigation, toReference(context, child.table, childId));
      continue;
    }
    const values = new Map(child.payload.values);
    const attribute = child.table.attributes.get(child.navigation.column);
    if (attribute !== undefined) setLookup(values, attribute, { table: table.logicalName, id });
    createRow(context, child.table, { ...child.payload, values, bound: [...child.payload.bound, source] });
  }
}

function toReference(context: RequestContext, table: TableMetadata, id: string): RowReference {
  return { table, id, row: findRowById(context.store, table, id) ?? { [table.primaryIdAttribute]: id } };
}
