import type { Resource, RowsPlace } from "../query/resource";
import type { WebApiAnswer } from "../webapi/web-api-message";
import { countChanges, readChanges } from "./read-changes";
import { readCollection } from "./read-collection";
import { readCount } from "./read-count";
import { readFetch } from "./read-fetch";
import { readGroups } from "./read-groups";
import { tokenIn } from "./read-page";
import { readProperty } from "./read-property";
import type { ReadCall } from "./read-call";
import { readRecord } from "./read-record";
import { readSavedQuery } from "./read-saved-query";
import { readReference, readReferences } from "./read-references";

/** What can be read of rows; everything else an address may name has its own handlers. */
export type RowResource = Extract<
  Resource,
  { is: "rows" | "record" | "property" | "count" | "references" | "reference" }
>;

/** Answers a GET for rows, one row, a property, a count or references. */
export function readResource(call: ReadCall, resource: RowResource): WebApiAnswer {
  switch (resource.is) {
    case "rows":
      return readRowsOf(call, resource.rows);
    case "record":
      return readRecord(call, resource.record);
    case "property":
      return readProperty(call, resource);
    case "count":
      return countRowsOf(call, resource.rows);
    case "references":
      return readReferences(call, resource.rows);
    case "reference":
      return readReference(call, resource.record);
  }
}

/** Which question the options ask. */
function readRowsOf(call: ReadCall, place: RowsPlace): WebApiAnswer {
  const { fetchXml, savedQuery, userQuery, apply, deltaToken } = call.address.options;
  if (fetchXml !== null) return readFetch(call, place, fetchXml);
  if (savedQuery !== null) return readSavedQuery(call, place, "savedquery", savedQuery);
  if (userQuery !== null) return readSavedQuery(call, place, "userquery", userQuery);
  if (apply !== null) return readGroups(call, place, apply);
  if (deltaToken !== null || tracksChanges(call)) return readChanges(call, place);
  return readCollection(call, place);
}

/** Pages behind the first one say so themselves. */
function tracksChanges(call: ReadCall): boolean {
  return call.context.preferences.trackChanges || tokenIn(call)?.trackedVersion !== undefined;
}

function countRowsOf(call: ReadCall, place: RowsPlace): WebApiAnswer {
  const { deltaToken } = call.address.options;
  return deltaToken === null ? readCount(call, place) : countChanges(call, place, deltaToken);
}
