import { shapeRows } from "../formatting/shape-rows";
import { planFilter } from "../query/odata/filter-condition";
import { isNested, planSelection, requireExpandable } from "../query/odata/plan-selection";
import { planOrder } from "../query/odata/order";
import type { RowsPlace } from "../query/resource";
import { allOf } from "../query/tree/condition";
import { makeQuery } from "../query/tree/query";
import { jsonAnswer, type WebApiAnswer } from "../webapi/web-api-message";
import { expandRows } from "./expand-rows";
import { nextLink } from "./links";
import { metadataVersion } from "./metadata-version";
import { scopeOf, type ReadCall } from "./read-call";
import { largestPage, readPage, tokenIn } from "./read-page";
import { startRows } from "./start-rows";
import { countTotal, notCounted, totalAnnotations } from "./totals";

/** `GET accounts?$select=…&$filter=…`, a page at a time. */
export function readCollection(call: ReadCall, place: RowsPlace): WebApiAnswer {
  const { context, address } = call;
  const { options } = address;
  const expand = options.expand ?? [];
  requireExpandable(expand);
  const { rows, condition } = startRows(call, place);
  const scope = scopeOf(call, rows);
  const where = allOf(condition, planFilter(options.filter, scope));
  const order = planOrder(options.orderBy ?? [], scope);
  const selection = planSelection(rows, options, scope);
  const query = makeQuery(
    rows.build(where),
    selection.columns.map(({ value }) => value),
    { order },
  );
  const total = options.count ? countTotal(context, query) : notCounted;

  // $top limits the answer only where no page size is asked for.
  const { maxPageSize } = context.preferences;
  const top = maxPageSize === null ? options.top : null;
  const page = readPage(context, query, Math.min(top ?? maxPageSize ?? largestPage, largestPage), tokenIn(call));
  const answers = shapeRows(context, selection.columns, page.rows, { emptyColumns: "null", etag: true });
  expandRows(
    context,
    selection,
    page.rows.map((read, index) => ({ read, answer: answers[index] ?? {} })),
    {
      isNested: isNested(expand),
      pageSize: maxPageSize ?? largestPage,
      pathOf: (id) => `${place.table.entitySetName}(${id})`,
    },
  );
  return jsonAnswer(200, {
    "@odata.context": `${context.serviceRoot}$metadata#${place.table.entitySetName}${selection.description}`,
    ...(options.count ? { "@odata.count": total.count } : {}),
    ...totalAnnotations(context, total),
    ...metadataVersion(context),
    value: answers,
    ...(page.next !== null && top === null ? { "@odata.nextLink": nextLink(call, page.next) } : {}),
  });
}
