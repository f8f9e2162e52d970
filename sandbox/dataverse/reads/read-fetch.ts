import { shapeRows, type JsonRow } from "../formatting/shape-rows";
import { fetchXmlPagingCookie, moreRecords, wantsAnnotation } from "../formatting/wanted-annotations";
import { invalidAddress, unsupportedTogether } from "../query/address-errors";
import { invalidFetch } from "../query/fetchxml/fetch-errors";
import type { FetchXml } from "../query/fetchxml/fetch-xml";
import { parseFetchXml } from "../query/fetchxml/parse-fetch-xml";
import { planFetch, type FetchPlan } from "../query/fetchxml/plan-fetch";
import { decodeCookie, readSkipToken, writeFetchXmlCookie, type SkipToken } from "../query/paging/skip-token";
import type { RowsPlace } from "../query/resource";
import { jsonAnswer, type WebApiAnswer } from "../webapi/web-api-message";
import { requireFewRows } from "./aggregate-limit";
import { metadataVersion } from "./metadata-version";
import type { ReadCall } from "./read-call";
import { largestPage, readPage, type Page } from "./read-page";
import { narrowToPlace } from "./start-rows";
import { countTotal, notCounted, totalAnnotations } from "./totals";

/** Without a cookie no page beyond this row can be read (learn.microsoft.com, fetchxml/page-results, simple paging). */
const mostSimplyPaged = 50_000;

/** `GET accounts?fetchXml=…`: the same rows as OData gives, without empty columns and without a next link. */
export function readFetch(call: ReadCall, place: RowsPlace, text: string): WebApiAnswer {
  refuseOtherOptions(call, "fetchXml");
  const { context } = call;
  const fetch = parseFetchXml(text);
  const plan = planFetchOn(call, place, fetch);
  const from: SkipToken = { page: fetch.page ?? 1, cookie: cookieIn(fetch) };
  const size = Math.min(fetch.top ?? fetch.count ?? context.preferences.maxPageSize ?? largestPage, largestPage);
  if (from.cookie === "" && from.page > 1 && from.page * size > mostSimplyPaged) {
    throw invalidFetch("Paging cookie is required when trying to retrieve a set of records on any high pages.");
  }
  const page = readPage(context, plan.query, size, from);
  return fetchAnswer(call, plan, page, fetch);
}

/** Plans a query on a set or a navigation property, whose table must be the one the query asks for. */
export function planFetchOn(call: ReadCall, place: RowsPlace, fetch: FetchXml): FetchPlan {
  if (fetch.entity.name !== place.table.logicalName) {
    throw invalidAddress(
      `The entity '${fetch.entity.name}' of the query is not the one of the resource '${place.table.entitySetName}'.`,
    );
  }
  const plan = planFetch(fetch, call.context, (rows) => narrowToPlace(call, place, rows));
  if (fetch.aggregate) requireFewRows(call.context, plan.query, fetch.aggregateLimit ?? undefined);
  return plan;
}

/** The answer to a page of a query; `more` goes behind the rows. */
export function fetchAnswer(
  call: ReadCall,
  { table, query, columns }: FetchPlan,
  page: Page,
  fetch: FetchXml,
  more: Readonly<Record<string, unknown>> = {},
): WebApiAnswer {
  const { context, address } = call;
  const isCounted = fetch.returnTotalRecordCount || address.options.count;
  const total = isCounted ? countTotal(context, query) : notCounted;
  const etag = query.groupBy === null;
  const names = columns.flatMap(({ name }) => (name === null || query.groupBy !== null ? [] : [name]));
  const value: readonly JsonRow[] = shapeRows(context, columns, page.rows, { emptyColumns: "left out", etag });
  return jsonAnswer(200, {
    "@odata.context": `${context.serviceRoot}$metadata#${table.entitySetName}${names.length === 0 ? "" : `(${names.join(",")})`}`,
    ...(address.options.count ? { "@odata.count": total.count } : {}),
    ...totalAnnotations(context, total),
    ...pageAnnotations(call, page, fetch),
    ...metadataVersion(context),
    value,
    ...more,
  });
}

function pageAnnotations({ context }: ReadCall, { next }: Page, { top }: FetchXml): Readonly<Record<string, unknown>> {
  const { annotations } = context.preferences;
  const hasMore = next !== null && top === null;
  return {
    ...(hasMore && wantsAnnotation(annotations, fetchXmlPagingCookie)
      ? { [`@${fetchXmlPagingCookie}`]: writeFetchXmlCookie(next) }
      : {}),
    ...(wantsAnnotation(annotations, moreRecords) ? { [`@${moreRecords}`]: hasMore } : {}),
  };
}

/** Clients hand back the inner cookie, decoded as it should be or not, or the whole annotation. */
function cookieIn({ pagingCookie }: FetchXml): string {
  if (pagingCookie.trim() === "") return "";
  const whole = pagingCookie.includes("pagingcookie=") ? readSkipToken(pagingCookie)?.cookie : undefined;
  const cookie = whole ?? decodeCookie(pagingCookie);
  if (cookie === undefined) throw invalidFetch("The paging cookie is malformed.");
  return cookie;
}

/** Rows, columns and order are the query's. */
export function refuseOtherOptions({ address }: ReadCall, name: string): void {
  const { options } = address;
  const others = ["$select", "$filter", "$orderby", "$expand", "$apply", "$top"];
  const other = options.written.find((option) => others.includes(option.name));
  if (other !== undefined) throw unsupportedTogether(other.name, name);
}
