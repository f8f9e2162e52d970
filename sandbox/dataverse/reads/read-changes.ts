import { DataverseError } from "../dataverse-error";
import { shapeRows, type JsonRow } from "../formatting/shape-rows";
import type { TableMetadata } from "../metadata/table-metadata";
import { invalidAddress } from "../query/address-errors";
import { planSelection } from "../query/odata/plan-selection";
import type { RowsPlace } from "../query/resource";
import { makeQuery, type Order } from "../query/tree/query";
import { makeAliasSource, makeRowsBuilder, type RowsBuilder } from "../query/tree/rows-builder";
import type { Condition } from "../query/tree/condition";
import { quoteName } from "../store/physical-table";
import { tombstonesSince } from "../store/tombstones";
import type { RequestContext } from "../webapi/request-context";
import { jsonAnswer, type WebApiAnswer } from "../webapi/web-api-message";
import { readDeltaToken, writeDeltaToken, type DeltaToken } from "./delta-token";
import { deltaLink, nextLink } from "./links";
import { scopeOf, type ReadCall } from "./read-call";
import { countAnswer } from "./read-count";
import { countRows, largestPage, readPage, tokenIn } from "./read-page";

const unsupported = ["$filter", "$orderby", "$expand", "$top"];

/**
 * `GET accounts?$select=…` with `Prefer: odata.track-changes`: every row, and a link to what changes from now on. With `$deltatoken` only rows
 * changed since then, and those deleted. (learn.microsoft.com, use-change-tracking-synchronize-data-external-systems)
 */
export function readChanges(call: ReadCall, place: RowsPlace): WebApiAnswer {
  const { context, address } = call;
  const { table } = place;
  requireTrackable(call, place);
  const { deltaToken } = address.options;
  const since = deltaToken === null ? null : readDeltaToken(context, deltaToken);
  const from = tokenIn(call);
  // What changes while the pages are read belongs to the next delta, so the first page decides.
  const until: DeltaToken = { version: from?.trackedVersion ?? context.store.currentVersion(), givenOn: context.now };

  const rows = makeRowsBuilder(table, makeAliasSource());
  const selection = planSelection(rows, address.options, scopeOf(call, rows));
  const query = makeQuery(
    rows.build(since && changedSince(rows, since)),
    selection.columns.map(({ value }) => value),
    { order: since === null ? [] : byVersion(rows) },
  );
  const page = readPage(context, query, context.preferences.maxPageSize ?? largestPage, from);
  const changed = shapeRows(context, selection.columns, page.rows, { emptyColumns: "null", etag: true });
  const isLast = page.next === null;
  const removed = since !== null && isLast ? removedSince(context, table, since) : [];
  const description = `${context.serviceRoot}$metadata#${table.entitySetName}${selection.description}`;
  return jsonAnswer(200, {
    "@odata.context": since === null ? description : `${description}/$delta`,
    ...(page.next === null ? { "@odata.deltaLink": deltaLink(call, writeDeltaToken(until)) } : {}),
    value: [...changed, ...removed],
    ...(page.next === null
      ? {}
      : { "@odata.nextLink": nextLink(call, { ...page.next, trackedVersion: until.version }) }),
  });
}

/** `GET accounts/$count?$deltatoken=…`: how many rows changed or went since then. */
export function countChanges(call: ReadCall, place: RowsPlace, deltaToken: string): WebApiAnswer {
  const { context } = call;
  requireTrackable(call, place);
  const since = readDeltaToken(context, deltaToken);
  const rows = makeRowsBuilder(place.table, makeAliasSource());
  const query = makeQuery(rows.build(changedSince(rows, since)), []);
  return countAnswer(countRows(context, query, largestPage) + removedSince(context, place.table, since).length);
}

function requireTrackable({ context, address }: ReadCall, { is, table }: RowsPlace): void {
  if (is !== "set") throw invalidAddress("Change tracking is not supported on a navigation property.");
  const option = address.options.written.find(({ name }) => unsupported.includes(name));
  if (option !== undefined) {
    throw invalidAddress(
      `The "\${${option.name.slice(1)}}" query parameter isn't supported when Change Tracking is enabled.`,
    );
  }
  if (!table.changeTracking) {
    throw new DataverseError(
      "0x80072491",
      400,
      `Change tracking is not enabled for the entity '${table.logicalName}'.`,
    );
  }
  context.access.requirePrivilege(context.caller, "Read", table);
  if (context.access.rowCondition(context.caller, "Read", table, "t0") !== null) {
    throw new DataverseError(
      "0x80040220",
      403,
      `Principal user (Id=${context.caller.userId}) needs organization level read access on the entity '${table.logicalName}' to track its changes.`,
    );
  }
}

function changedSince(rows: RowsBuilder, { version }: DeltaToken): Condition {
  return { is: "comparison", column: versionColumn(rows), operator: "gt", value: version };
}

function byVersion(rows: RowsBuilder): readonly Order[] {
  return [{ value: { is: "column", column: versionColumn(rows) }, descending: false, choicesBy: "value" }];
}

function versionColumn(rows: RowsBuilder): ReturnType<RowsBuilder["column"]> {
  const attribute = rows.table.attributes.get("versionnumber");
  if (attribute === undefined) throw new Error(`The table ${rows.table.logicalName} has no column versionnumber.`);
  return rows.column(attribute);
}

/** Rows deleted since then and not made anew. */
function removedSince(context: RequestContext, table: TableMetadata, { version }: DeltaToken): readonly JsonRow[] {
  const gone = tombstonesSince(context.store, table.logicalName, version);
  if (gone.length === 0) return [];
  const key = quoteName(table.primaryIdAttribute);
  const again = context.store.all(
    `SELECT ${key} AS id FROM ${quoteName(table.logicalName)} WHERE ${key} IN (SELECT value FROM json_each(?))`,
    JSON.stringify(gone.map(({ rowId }) => rowId)),
  );
  const present = new Set(again.map(({ id }) => id));
  return gone
    .filter(({ rowId }) => !present.has(rowId))
    .map(({ rowId }) => ({
      "@odata.context": `${context.serviceRoot}$metadata#${table.entitySetName}/$deletedEntity`,
      id: rowId,
      reason: "deleted",
    }));
}
