import { shapeRows } from "../formatting/shape-rows";
import type { Transformation } from "../query/address";
import { unsupportedTogether } from "../query/address-errors";
import { planApply } from "../query/odata/plan-apply";
import type { RowsPlace } from "../query/resource";
import { allOf } from "../query/tree/condition";
import { makeQuery } from "../query/tree/query";
import { jsonAnswer, type WebApiAnswer } from "../webapi/web-api-message";
import { requireFewRows } from "./aggregate-limit";
import { nextLink } from "./links";
import { scopeOf, type ReadCall } from "./read-call";
import { largestPage, readPage, tokenIn } from "./read-page";
import { startRows } from "./start-rows";

/** `GET accounts?$apply=groupby((statuscode),aggregate($count as count))`. Empty group columns are left out of their row. */
export function readGroups(call: ReadCall, place: RowsPlace, apply: readonly Transformation[]): WebApiAnswer {
  const { context, address } = call;
  const { filter, select, expand, orderBy, top } = address.options;
  if (filter !== null) throw unsupportedTogether("$filter", "$apply");
  if (select !== null) throw unsupportedTogether("$select", "$apply");
  if (expand !== null) throw unsupportedTogether("$expand", "$apply");
  const { rows, condition } = startRows(call, place);
  const plan = planApply(apply, orderBy ?? [], scopeOf(call, rows));
  const built = rows.build(allOf(condition, plan.where));
  requireFewRows(context, built);
  const query = makeQuery(
    built,
    plan.columns.map(({ value }) => value),
    { groupBy: plan.groupBy, order: plan.order },
  );
  const size = Math.min(top ?? context.preferences.maxPageSize ?? largestPage, largestPage);
  const page = readPage(context, query, size, tokenIn(call));
  return jsonAnswer(200, {
    "@odata.context": `${context.serviceRoot}$metadata#${place.table.entitySetName}`,
    value: shapeRows(context, plan.columns, page.rows, { emptyColumns: "left out", etag: false }),
    ...(page.next !== null && top === null ? { "@odata.nextLink": nextLink(call, page.next) } : {}),
  });
}
