import { findRow, findRowById, idOf, toRowKey } from "../messages/row-key";
import { keyNotFound, rowNotFound } from "../messages/write-errors";
import type { TableMetadata } from "../metadata/table-metadata";
import type { Expression } from "../query/address";
import type { RecordPlace } from "../query/resource";
import type { SqlRow } from "../store/store";
import type { RequestContext } from "../webapi/request-context";

/** A row the caller may read. */
export interface FoundRecord {
  readonly table: TableMetadata;
  readonly id: string;
  readonly row: SqlRow;
}

type Aliases = ReadonlyMap<string, Expression>;

/**
 * The row a path names; null when a lookup on the way is empty. 404 when there is no such row, 403 when the caller may not read it or one that
 * leads to it.
 */
export function findRecord(context: RequestContext, place: RecordPlace, aliases: Aliases): FoundRecord | null {
  const found = findWithoutAccess(context, place, aliases);
  if (found !== null) requireReadable(context, found);
  return found;
}

function findWithoutAccess(context: RequestContext, place: RecordPlace, aliases: Aliases): FoundRecord | null {
  switch (place.is) {
    case "keyed": {
      context.access.requirePrivilege(context.caller, "Read", place.table);
      const key = toRowKey(place.table, place.key, aliases);
      const row = findRow(context.store, place.table, key);
      if (row === undefined) {
        throw key.is === "id" ? rowNotFound(place.table.logicalName, key.id) : keyNotFound(place.table.logicalName);
      }
      return { table: place.table, id: idOf(place.table, row), row };
    }
    case "followed":
      return follow(context, place, aliases);
    case "member":
      return findMember(context, place, aliases);
    case "cast": {
      const found = findRecord(context, place.from, aliases);
      if (found === null || found.table.logicalName === place.table.logicalName) return found;
      const row = findRowById(context.store, place.table, found.id);
      if (row === undefined) throw rowNotFound(place.table.logicalName, found.id);
      return { table: place.table, id: found.id, row };
    }
  }
}

/** 403 0x80048306 when the caller may not read the row. */
export function requireReadable({ access, caller }: RequestContext, { table, id, row }: FoundRecord): void {
  access.requirePrivilege(caller, "Read", table);
  const ownerId = textOrNull(row["ownerid"]);
  access.requireAccess(caller, "Read", table, {
    id,
    ownerId,
    owningBusinessUnitId: textOrNull(row["owningbusinessunit"]),
  });
}

/** A lookup with several targets may point to another table than the one its navigation property leads to; then it is empty for that one. */
function follow(
  context: RequestContext,
  place: Extract<RecordPlace, { is: "followed" }>,
  aliases: Aliases,
): FoundRecord | null {
  const from = findRecord(context, place.from, aliases);
  const { column } = place.navigation;
  if (from === null || context.access.hiddenColumns(context.caller, "Read", from.table).has(column)) return null;
  const id = textOrNull(from.row[column]);
  const type = textOrNull(from.row[`${column}_type`]) ?? place.table.logicalName;
  const isOwner = place.table.logicalName === "owner";
  const table = isOwner ? context.catalog.table(type) : place.table;
  if (id === null || table === undefined || type !== table.logicalName) return null;
  const row = findRowById(context.store, table, id);
  return row === undefined ? null : { table, id, row };
}

function findMember(
  context: RequestContext,
  place: Extract<RecordPlace, { is: "member" }>,
  aliases: Aliases,
): FoundRecord | null {
  const { navigation } = place.of;
  const source = findRecord(context, place.of.from, aliases);
  const member = findRecord(context, { is: "keyed", table: place.table, key: place.key }, aliases);
  if (source === null || member === null) return null;
  if (!isRelated(context, source.id, navigation, member)) throw rowNotFound(place.table.logicalName, member.id);
  return member;
}

function isRelated(
  { store }: RequestContext,
  sourceId: string,
  navigation: Extract<RecordPlace, { is: "member" }>["of"]["navigation"],
  member: FoundRecord,
): boolean {
  if (navigation.is === "children") return member.row[navigation.column] === sourceId;
  const { intersect, ownColumn, otherColumn } = navigation;
  const sql = `SELECT 1 FROM "${intersect.logicalName}" WHERE "${ownColumn}" = ? AND "${otherColumn}" = ?`;
  return store.one(sql, sourceId, member.id) !== undefined;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
