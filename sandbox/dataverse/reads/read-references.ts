import { planFilter } from "../query/odata/filter-condition";
import { planOrder } from "../query/odata/order";
import type { RecordPlace, RowsPlace } from "../query/resource";
import { allOf } from "../query/tree/condition";
import { makeQuery } from "../query/tree/query";
import { emptyAnswer, jsonAnswer, type WebApiAnswer } from "../webapi/web-api-message";
import { findRecord } from "./find-record";
import { nextLink } from "./links";
import { scopeOf, type ReadCall } from "./read-call";
import { largestPage, readPage, tokenIn } from "./read-page";
import { startRows } from "./start-rows";

/** `GET accounts(guid)/primarycontactid/$ref`; 204 when there is none. */
export function readReference(call: ReadCall, place: RecordPlace): WebApiAnswer {
  const { context, address } = call;
  const found = findRecord(context, place, address.options.aliases);
  if (found === null) return emptyAnswer(204);
  return jsonAnswer(200, {
    "@odata.context": `${context.serviceRoot}$metadata#$ref`,
    "@odata.id": `${context.serviceRoot}${found.table.entitySetName}(${found.id})`,
  });
}

/** `GET accounts(guid)/contact_customer_accounts/$ref`, a page at a time. */
export function readReferences(call: ReadCall, place: RowsPlace): WebApiAnswer {
  const { context, address } = call;
  const { filter, orderBy, top } = address.options;
  const { rows, condition } = startRows(call, place);
  const scope = scopeOf(call, rows);
  const where = allOf(condition, planFilter(filter, scope));
  const { maxPageSize } = context.preferences;
  const limit = maxPageSize === null ? top : null;
  const page = readPage(
    context,
    makeQuery(rows.build(where), [{ is: "column", column: rows.key() }], { order: planOrder(orderBy ?? [], scope) }),
    Math.min(limit ?? maxPageSize ?? largestPage, largestPage),
    tokenIn(call),
  );
  return jsonAnswer(200, {
    "@odata.context": `${context.serviceRoot}$metadata#Collection($ref)`,
    value: page.rows.map((row) => ({
      "@odata.id": `${context.serviceRoot}${place.table.entitySetName}(${String(row["v0"])})`,
    })),
    ...(page.next !== null && limit === null ? { "@odata.nextLink": nextLink(call, page.next) } : {}),
  });
}
