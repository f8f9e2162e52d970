import type { RowReference } from "../messages/payload/resolve-reference";
import { idOf, requireRow, toRowKey } from "../messages/row-key";
import { rowNotFound } from "../messages/write-errors";
import type { Expression } from "../query/address";
import type { RecordPlace } from "../query/resource";
import { findRecord } from "../reads/find-record";
import type { RequestContext } from "./request-context";

/**
 * The row a path names, for a write: whether the caller may do that to it is for the message to say. Rows that are reached through
 * others must be readable. Dataverse's 404 when there is none, an empty lookup on the way included.
 */
export function locateRecord(
  context: RequestContext,
  place: RecordPlace,
  aliases: ReadonlyMap<string, Expression>,
): RowReference {
  if (place.is === "keyed") {
    const row = requireRow(context.store, place.table, toRowKey(place.table, place.key, aliases));
    return { table: place.table, id: idOf(place.table, row), row };
  }
  const found = findRecord(context, place, aliases);
  if (found === null) throw rowNotFound(place.table.logicalName, "null");
  return found;
}
