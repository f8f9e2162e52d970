import { resourceNotFound } from "../query/address-errors";
import type { RowsPlace } from "../query/resource";
import type { Condition } from "../query/tree/condition";
import { makeAliasSource, makeRowsBuilder, type RowsBuilder } from "../query/tree/rows-builder";
import { findRecord } from "./find-record";
import type { ReadCall } from "./read-call";

/** The rows a path names, before any option narrows them: those of a table, or those related to one row. */
export function startRows(
  call: ReadCall,
  place: RowsPlace,
): { readonly rows: RowsBuilder; readonly condition: Condition | null } {
  const rows = makeRowsBuilder(place.table, makeAliasSource());
  return { rows, condition: narrowToPlace(call, place, rows) };
}

/** Narrows rows of a table to those the path names; for N:N by a join with the intersect table. */
export function narrowToPlace({ context, address }: ReadCall, place: RowsPlace, rows: RowsBuilder): Condition | null {
  if (place.is === "set") return null;
  const { navigation } = place;
  const source = findRecord(context, place.from, address.options.aliases);
  if (source === null) throw resourceNotFound(navigation.property);
  if (navigation.is === "children") return equals(rows, navigation.column, source.id);
  const intersect = makeRowsBuilder(navigation.intersect, rows.newAlias);
  rows.addJoin({
    ...intersect.build(equals(intersect, navigation.ownColumn, source.id)),
    kind: "inner",
    own: navigation.otherColumn,
    parent: { alias: rows.alias, column: rows.table.primaryIdAttribute },
    firstOnly: false,
  });
  return null;
}

function equals(rows: RowsBuilder, column: string, id: string): Condition {
  const attribute = rows.table.attributes.get(column);
  if (attribute === undefined) throw new Error(`The table ${rows.table.logicalName} has no column ${column}.`);
  return { is: "comparison", column: rows.column(attribute), operator: "eq", value: id };
}
