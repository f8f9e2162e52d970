import { planFilter } from "../query/odata/filter-condition";
import type { RowsPlace } from "../query/resource";
import { allOf } from "../query/tree/condition";
import { makeQuery } from "../query/tree/query";
import type { WebApiAnswer } from "../webapi/web-api-message";
import { scopeOf, type ReadCall } from "./read-call";
import { countRows } from "./read-page";
import { startRows } from "./start-rows";
import { largestCount } from "./totals";

/** `GET accounts/$count?$filter=…` (learn.microsoft.com, webapi/query/count-rows). */
export function readCount(call: ReadCall, place: RowsPlace): WebApiAnswer {
  const { context, address } = call;
  const { rows, condition } = startRows(call, place);
  const { filter } = address.options;
  const where = allOf(condition, planFilter(filter, scopeOf(call, rows)));
  return countAnswer(countRows(context, makeQuery(rows.build(where), []), largestCount));
}

/** Plain text behind a byte order mark, as Dataverse sends it. */
export function countAnswer(count: number): WebApiAnswer {
  return { status: 200, headers: { "Content-Type": "text/plain" }, body: `\ufeff${String(count)}` };
}
