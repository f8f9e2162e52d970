import type { Resource } from "../query/resource";
import type { WebApiAnswer } from "../webapi/web-api-message";
import { readCollection } from "./read-collection";
import { readCount } from "./read-count";
import { readProperty } from "./read-property";
import type { ReadCall } from "./read-call";
import { readRecord } from "./read-record";
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
      return readCollection(call, resource.rows);
    case "record":
      return readRecord(call, resource.record);
    case "property":
      return readProperty(call, resource);
    case "count":
      return readCount(call, resource.rows);
    case "references":
      return readReferences(call, resource.rows);
    case "reference":
      return readReference(call, resource.record);
  }
}
