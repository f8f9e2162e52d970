import { DataverseError } from "../dataverse-error";
import { makeQuery, type Rows } from "../query/tree/query";
import type { RequestContext } from "../webapi/request-context";
import { countRows } from "./read-page";

const mostAggregatedRows = 50_000;

/** 0x8004E023 when more rows would be aggregated than Dataverse does, or than the query itself allows. */
export function requireFewRows(context: RequestContext, rows: Rows, ownLimit: number = mostAggregatedRows): void {
  const limit = Math.min(ownLimit, mostAggregatedRows);
  if (countRows(context, makeQuery(rows, []), limit + 1) > limit) {
    throw new DataverseError("0x8004E023", 400, "The maximum record limit is exceeded. Reduce the number of records.");
  }
}
